package dev.corpora.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * An accepted term with all that the document says of it.
 *
 * @param canonical what it is filed under: its words' base forms, unique in a document
 * @param text the form to show a reader
 * @param nameType what a name is the name of; null for a term
 * @param head the base form of the word that carries the meaning, which classification looks up
 * @param forms the surface forms, most frequent first; their counts add up to {@code frequency}
 * @param variants spellings that were merged into it, other than inflections, in alphabetical order
 * @param abbreviation the short form that the document itself introduces, or null
 * @param frequency the occurrences, at least 1
 * @param score termhood; higher is better, comparable between documents
 * @param measures the parts that explain the score, by the measure's published name
 * @param contexts at most three, in the order of the document
 * @param occurrences one a page or chapter, in the order of the document, the first 100
 * @param definition the document's own, or null
 */
public record Term(
    String canonical,
    String text,
    TermPos pos,
    TermKind kind,
    @Nullable NameType nameType,
    String head,
    List<SurfaceForm> forms,
    List<String> variants,
    @Nullable String abbreviation,
    int frequency,
    double score,
    SortedMap<String, Double> measures,
    List<Context> contexts,
    List<Occurrence> occurrences,
    @Nullable String definition) {

  public Term {
    forms = List.copyOf(forms);
    variants = List.copyOf(variants);
    measures = Collections.unmodifiableSortedMap(new TreeMap<>(measures));
    contexts = List.copyOf(contexts);
    occurrences = List.copyOf(occurrences);
  }
}
