package dev.corpora.term;

import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Sentence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Makes terms of the candidates that were kept. */
final class TermAssembler {

  private static final int MOST_OCCURRENCES = 100;
  private static final double DECIMALS = 1e4;

  private final List<Sentence> sentences;
  private final Citation citation;

  /** In the order of their names. */
  private final List<Measure> measures;

  /** The names of the measures, with values that say nothing. */
  private final SortedMap<String, Double> unknown = new TreeMap<>();

  private final ContextChooser contexts;
  private final AbbreviationMerger abbreviations;
  private final NameTyper names;

  TermAssembler(
      List<Sentence> sentences,
      Citation citation,
      List<Measure> measures,
      ContextChooser contexts,
      AbbreviationMerger abbreviations,
      NameTyper names) {
    this.sentences = sentences;
    this.citation = citation;
    this.measures = new ArrayList<>(measures);
    this.measures.sort(Comparator.comparing(Measure::id));
    measures.forEach(measure -> unknown.put(measure.id(), 0.0));
    this.contexts = contexts;
    this.abbreviations = abbreviations;
    this.names = names;
  }

  Term assemble(ScoredCandidate scored) {
    Candidate candidate = scored.candidate();
    ContextChooser.Choice choice = contexts.choose(candidate);
    return new Term(
        scored.canonical(),
        citation.shown(candidate),
        scored.canonical().indexOf(' ') < 0 && candidate.pos() == TermPos.PHRASE
            ? TermPos.NOUN
            : candidate.pos(),
        scored.kind(),
        scored.kind() == TermKind.NAME ? names.typeOf(candidate) : null,
        citation.head(candidate),
        forms(candidate),
        variants(candidate, scored.canonical()),
        abbreviations.shortFormOf(candidate).orElse(null),
        candidate.frequency(),
        scored.score(),
        measures(candidate),
        choice.contexts(),
        occurrences(candidate),
        choice.definition());
  }

  private SortedMap<String, Double> measures(Candidate candidate) {
    // A copy of a sorted map compares no keys.
    SortedMap<String, Double> values = new TreeMap<>(unknown);
    Iterator<Measure> measure = measures.iterator();
    for (Map.Entry<String, Double> value : values.entrySet()) {
      value.setValue(StrictMath.rint(measure.next().of(candidate) * DECIMALS) / DECIMALS);
    }
    return values;
  }

  private static List<SurfaceForm> forms(Candidate candidate) {
    return candidate.surfaceForms().entrySet().stream()
        .sorted(
            Map.Entry.<String, Integer>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(entry -> new SurfaceForm(entry.getKey(), entry.getValue()))
        .toList();
  }

  /**
   * The other spellings: of each form of citation but the canonical one that form itself, or where
   * it does not occur the most frequent of its surface forms.
   */
  private List<String> variants(Candidate candidate, String canonical) {
    Set<String> seen = new HashSet<>();
    seen.add(lower(canonical));
    Map<String, String> shown = new TreeMap<>();
    for (Map.Entry<String, List<SurfaceForm>> cited : byCitation(candidate).entrySet()) {
      if (cited.getKey().equals(lower(canonical))) {
        cited.getValue().forEach(form -> seen.add(lower(form.text())));
        continue;
      }
      SurfaceForm best = cited.getValue().get(0);
      for (SurfaceForm form : cited.getValue()) {
        boolean base = form.text().equalsIgnoreCase(cited.getKey());
        boolean bestIsBase = best.text().equalsIgnoreCase(cited.getKey());
        if (base != bestIsBase ? base : form.count() > best.count()) {
          best = form;
        }
      }
      shown.put(cited.getKey(), best.text());
    }
    return shown.values().stream().filter(text -> seen.add(lower(text))).sorted().toList();
  }

  private Map<String, List<SurfaceForm>> byCitation(Candidate candidate) {
    Map<String, Map<String, Integer>> counts = new TreeMap<>();
    candidate
        .forms()
        .forEach(
            (form, count) ->
                counts
                    .computeIfAbsent(lower(citation.cited(form)), key -> new TreeMap<>())
                    .merge(form.text(), count, Integer::sum));
    Map<String, List<SurfaceForm>> cited = new TreeMap<>();
    counts.forEach(
        (text, forms) -> {
          List<SurfaceForm> surface = new ArrayList<>();
          forms.forEach((form, count) -> surface.add(new SurfaceForm(form, count)));
          cited.put(text, surface);
        });
    return cited;
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  private List<Occurrence> occurrences(Candidate candidate) {
    Map<Location, Occurrence> places = new LinkedHashMap<>();
    for (Mention mention : candidate.mentions()) {
      Sentence sentence = sentences.get(mention.sentence());
      Location place = place(sentence.location());
      Occurrence before = places.get(place);
      if (before != null) {
        places.put(place, new Occurrence(before.location(), before.offset(), before.count() + 1));
      } else if (places.size() < MOST_OCCURRENCES) {
        places.put(
            place, new Occurrence(sentence.location(), sentence.start() + mention.start(), 1));
      }
    }
    return new ArrayList<>(places.values());
  }

  /** What tells one place from another: the page, or the chapter where there are no pages. */
  private static Location place(Location location) {
    return location.page() == null ? location : new Location(location.page(), null);
  }
}
