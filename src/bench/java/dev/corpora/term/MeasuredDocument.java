package dev.corpora.term;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.Checkpoint;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * A document's candidates and their measures, found once, to be ranked in many ways.
 *
 * @param words the document's, as the cut counts them
 */
record MeasuredDocument(
    LanguageRules language, CandidateSet set, List<Measure> measures, int words) {

  static MeasuredDocument of(AnalysedDocument document) {
    LanguageRules language = LanguageRules.of(document.language());
    CandidateSet set = CandidateSet.of(document, language, Checkpoint.NONE);
    List<Measure> measures =
        new Measures(language, set, document.sentences())
            .all().stream().map(MeasuredDocument::taken).toList();
    return new MeasuredDocument(language, set, measures, set.counts().total());
  }

  /** The same measure, taken of each candidate once. */
  private static Measure taken(Measure measure) {
    IdentityHashMap<Candidate, Double> values = new IdentityHashMap<>();
    return Measure.of(measure.id(), candidate -> values.computeIfAbsent(candidate, measure::of));
  }

  /** The candidates as they are ranked by these curves. */
  Ranking ranking(Ranker ranker) {
    return new Ranking(set, language, measures, ranker);
  }

  /** The values of a candidate's measures, in their order. */
  double[] values(Candidate candidate) {
    return measures.stream().mapToDouble(measure -> measure.of(candidate)).toArray();
  }
}
