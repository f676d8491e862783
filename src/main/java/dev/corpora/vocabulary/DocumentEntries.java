package dev.corpora.vocabulary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Context;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Turns the entries of a document's vocabulary into entries of a master with one source. */
final class DocumentEntries {

  private final String document;
  private final @Nullable String language;

  /**
   * @param document the document's path
   * @param language of all its entries
   */
  DocumentEntries(String document, @Nullable String language) {
    this.document = document;
    this.language = language;
  }

  /**
   * Reads an entry.
   *
   * @throws Fields.FaultException where it is no entry
   */
  MasterEntry entry(ObjectNode node, int number) {
    VocabularyEntry entry = VocabularyFields.entry(node, number);
    Term term = entry.term();
    return new MasterEntry(
        language,
        withoutPlaces(term),
        entry.classification(),
        term.contexts().stream().map(this::sourced).toList(),
        List.of(source(term)),
        entry.ipFlag(),
        UnknownFields.of(node));
  }

  private SourcedContext sourced(Context context) {
    return new SourcedContext(context.text(), document, context.offset(), context.location());
  }

  private TermSource source(Term term) {
    Set<Integer> pages = new TreeSet<>();
    Set<String> chapters = new LinkedHashSet<>();
    for (Occurrence occurrence : term.occurrences()) {
      Location location = occurrence.location();
      if (location.page() != null) {
        pages.add(location.page());
      } else if (location.chapter() != null) {
        chapters.add(Objects.requireNonNull(location.chapter()));
      }
    }
    return new TermSource(
        document,
        term.frequency(),
        term.score(),
        new ArrayList<>(pages),
        pages.isEmpty() ? new ArrayList<>(chapters) : List.of());
  }

  private static Term withoutPlaces(Term term) {
    return new Term(
        term.canonical(),
        term.text(),
        term.pos(),
        term.kind(),
        term.nameType(),
        term.head(),
        term.forms(),
        term.variants(),
        term.abbreviation(),
        term.frequency(),
        term.score(),
        term.measures(),
        List.of(),
        List.of(),
        term.definition());
  }
}
