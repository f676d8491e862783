package dev.corpora.term;

import dev.corpora.model.TermKind;
import java.util.Comparator;

/** A candidate with its form of citation, kind and score. */
record ScoredCandidate(Candidate candidate, String canonical, TermKind kind, double score) {

  /** Highest score first, ties by canonical form. */
  static final Comparator<ScoredCandidate> BEST_FIRST =
      Comparator.comparingDouble(ScoredCandidate::score)
          .reversed()
          .thenComparing(ScoredCandidate::canonical);
}
