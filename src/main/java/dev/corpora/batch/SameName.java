package dev.corpora.batch;

import dev.corpora.model.Occurrence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Joins an entry with one that a review gave the same name, as a vocabulary has a name once. */
final class SameName {

  private static final int MOST_CONTEXTS = 3;
  private static final int MOST_OCCURRENCES = 100;

  private SameName() {}

  /** The entries, best first, with those of one name joined into the first of them. */
  static List<VocabularyEntry> join(List<VocabularyEntry> entries) {
    Map<String, VocabularyEntry> joined = new LinkedHashMap<>();
    for (VocabularyEntry entry : entries) {
      joined.merge(entry.term().canonical(), entry, SameName::joined);
    }
    List<VocabularyEntry> sorted = new ArrayList<>(joined.values());
    sorted.sort(
        Comparator.comparingDouble((VocabularyEntry entry) -> -entry.term().score())
            .thenComparing(entry -> entry.term().canonical()));
    return sorted;
  }

  private static VocabularyEntry joined(VocabularyEntry first, VocabularyEntry second) {
    Term a = first.term();
    Term b = second.term();
    Term both =
        new Term(
            a.canonical(),
            a.text(),
            a.pos(),
            a.kind(),
            a.nameType(),
            a.head(),
            forms(a, b),
            List.copyOf(
                new TreeSet<>(
                    Stream.concat(a.variants().stream(), b.variants().stream()).toList())),
            a.abbreviation() == null ? b.abbreviation() : a.abbreviation(),
            a.frequency() + b.frequency(),
            a.score(),
            a.measures(),
            Stream.concat(a.contexts().stream(), b.contexts().stream())
                .limit(MOST_CONTEXTS)
                .sorted(Comparator.comparingInt(context -> context.offset()))
                .toList(),
            occurrences(a, b),
            a.definition() == null ? b.definition() : a.definition());
    return new VocabularyEntry(
        first.id(),
        first.source(),
        both,
        first.classification(),
        first.ipFlag(),
        first.ipMatch(),
        first.ipReviewed());
  }

  private static List<SurfaceForm> forms(Term a, Term b) {
    Map<String, Integer> counts = new TreeMap<>();
    Stream.concat(a.forms().stream(), b.forms().stream())
        .forEach(form -> counts.merge(form.text(), form.count(), Integer::sum));
    return counts.entrySet().stream()
        .map(count -> new SurfaceForm(count.getKey(), count.getValue()))
        .sorted(Comparator.comparingInt(form -> -form.count()))
        .toList();
  }

  private static List<Occurrence> occurrences(Term a, Term b) {
    Map<Object, Occurrence> places = new LinkedHashMap<>();
    Stream.concat(a.occurrences().stream(), b.occurrences().stream())
        .sorted(Comparator.comparingInt(Occurrence::offset))
        .forEach(
            each ->
                places.merge(
                    each.location(),
                    each,
                    (one, other) ->
                        new Occurrence(one.location(), one.offset(), one.count() + other.count())));
    return places.values().stream().limit(MOST_OCCURRENCES).toList();
  }
}
