package dev.corpora.classify;

import java.util.List;

/** Sums what speaks for each target, as far as it is independent. Not safe for threads. */
final class Scores {

  private final double[] scores;

  Scores(Targets targets) {
    this.scores = new double[targets.size()];
  }

  /**
   * Adds claims of which each holds with a probability: several for one target are alternatives.
   */
  void addAlternative(List<Claim> claims, double probability) {
    for (Claim claim : claims) {
      scores[claim.target()] += claim.weight() * probability;
    }
  }

  /** Adds claims that stand beside those that are there already. */
  void addIndependent(List<Claim> claims, double share) {
    for (Claim claim : claims) {
      addIndependent(claim.target(), claim.weight() * share);
    }
  }

  private void addIndependent(int target, double weight) {
    scores[target] = 1 - (1 - scores[target]) * (1 - Math.min(1, weight));
  }

  /** Adds other scores as evidence that stands beside these. */
  void addIndependent(Scores others, double share) {
    for (int target = 0; target < scores.length; target++) {
      addIndependent(target, others.scores[target] * share);
    }
  }

  /** From 0 to 1. */
  double of(int target) {
    return Math.min(1, scores[target]);
  }

  /**
   * The best of some targets, from one on; the first of equals; -1 where nothing speaks for any.
   */
  int best(int from, int count) {
    int best = -1;
    for (int target = from; target < from + count; target++) {
      if (scores[target] > (best < 0 ? 0 : scores[best])) {
        best = target;
      }
    }
    return best;
  }
}
