package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.TreeMap;

/**
 * Extracts terms of the same documents over and over, ranked in other ways: candidates and measures
 * are found once. Terms come without their contexts. Not thread-safe.
 */
final class ReRanked {

  private static final TermOptions ALL =
      new TermOptions(OptionalDouble.of(-Double.MAX_VALUE), OptionalInt.empty());

  private final IdentityHashMap<AnalysedDocument, MeasuredDocument> measured =
      new IdentityHashMap<>();
  private final IdentityHashMap<AnalysedDocument, Integer> usual = new IdentityHashMap<>();

  /** The names of the measures, in the order of their documentation. */
  List<String> measures(AnalysedDocument document) {
    return measured(document).measures().stream().map(Measure::id).toList();
  }

  /** All candidates by these curves. */
  TermExtractor allBy(Ranker curves) {
    return (document, checkpoint) -> ranked(document, curves, ALL);
  }

  /** All candidates by a measure alone, ties by canonical form. */
  TermExtractor allBy(String measure) {
    return (document, checkpoint) -> {
      MeasuredDocument own = measured(document);
      Measure score =
          own.measures().stream().filter(m -> m.id().equals(measure)).findAny().orElseThrow();
      return own.ranking(Ranker.shipped()).bestFirst().stream()
          .map(scored -> term(scored, score.of(scored.candidate())))
          .sorted(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::canonical))
          .toList();
    };
  }

  /** The first of a ranking: as many as the product keeps by default. */
  TermExtractor asManyAsUsual(TermExtractor all) {
    return (document, checkpoint) -> {
      int count =
          usual.computeIfAbsent(
              document, key -> ranked(key, Ranker.shipped(), TermOptions.DEFAULTS).size());
      return all.extract(document, checkpoint).subList(0, count);
    };
  }

  private List<Term> ranked(AnalysedDocument document, Ranker curves, TermOptions options) {
    MeasuredDocument own = measured(document);
    List<ScoredCandidate> all = own.ranking(curves).bestFirst();
    return new Cut(options)
        .apply(all, own.words()).stream().map(scored -> term(scored, scored.score())).toList();
  }

  private MeasuredDocument measured(AnalysedDocument document) {
    return measured.computeIfAbsent(document, MeasuredDocument::of);
  }

  private static Term term(ScoredCandidate scored, double score) {
    Candidate candidate = scored.candidate();
    return new Term(
        scored.canonical(),
        scored.canonical(),
        candidate.pos(),
        scored.kind(),
        null,
        scored.canonical(),
        forms(candidate),
        List.of(),
        null,
        candidate.frequency(),
        score,
        new TreeMap<>(),
        List.of(),
        List.of(),
        null);
  }

  private static List<SurfaceForm> forms(Candidate candidate) {
    List<SurfaceForm> forms = new ArrayList<>();
    candidate.forms().forEach((form, count) -> forms.add(new SurfaceForm(form.text(), count)));
    return forms;
  }
}
