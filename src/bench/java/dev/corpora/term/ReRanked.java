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

  private final IdentityHashMap<AnalysedDocument, MeasuredDocument> measured = new IdentityHashMap<>();

  /** The names of the measures, in the order of their documentation. */
  List<String> measures(AnalysedDocument document) {
    return measured(document).measures().stream().map(Measure::id).toList();
  }

  /** The product's way, with these curves and its own cut. */
  TermExtractor by(Ranker ranker) {
    return by(ranker, TermOptions.DEFAULTS);
  }

  /** All candidates by these curves. */
  TermExtractor allBy(Ranker ranker) {
    return by(ranker, ALL);
  }

  /**
   * As many candidates as these curves and the product's cut keep, but those highest by a measure.
   */
  TermExtractor asManyBy(String measure, Ranker ranker) {
    return (document, checkpoint) -> {
      int count = by(ranker).extract(document, checkpoint).size();
      List<Term> all = allBy(measure, ranker).extract(document, checkpoint);
      return all.subList(0, count);
    };
  }

  /** All candidates by a measure, ties by canonical form. */
  TermExtractor allBy(String measure, Ranker ranker) {
    return (document, checkpoint) -> {
      MeasuredDocument own = measured(document);
      Measure score =
          own.measures().stream().filter(m -> m.id().equals(measure)).findAny().orElseThrow();
      return own.ranking(ranker).bestFirst().stream()
          .map(scored -> term(scored, score.of(scored.candidate())))
          .sorted(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::canonical))
          .toList();
    };
  }

  private TermExtractor by(Ranker ranker, TermOptions options) {
    return (document, checkpoint) -> {
      MeasuredDocument own = measured(document);
      List<Term> terms = new ArrayList<>();
      for (ScoredCandidate scored :
          new Cut(options).apply(own.ranking(ranker).bestFirst(), own.words())) {
        terms.add(term(scored, scored.score()));
      }
      return terms;
    };
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
        candidate.forms().entrySet().stream()
            .map(form -> new SurfaceForm(form.getKey().text(), form.getValue()))
            .toList(),
        List.of(),
        null,
        candidate.frequency(),
        score,
        new TreeMap<>(),
        List.of(),
        List.of(),
        null);
  }
}
