package dev.corpora.classify;

import java.util.List;

/**
 * How probable it is that a classification with a score is right, as a logistic function of the
 * logarithm of the score's odds (Platt 1999, <i>Probabilistic Outputs for Support Vector
 * Machines</i>), fitted by Newton's method. Immutable.
 */
record LogisticCurve(double intercept, double slope) {

  private static final int STEPS = 50;

  /** Scores of 0 and 1 have no odds. */
  private static final double LEAST = 0.01;

  /** Longer steps may leap over the goal, each time further. */
  private static final double LONGEST_STEP = 0.5;

  /** Keeps the fit in bounds where scores tell right from wrong without fault. */
  private static final double RIDGE = 1e-3;

  static LogisticCurve fit(List<Judged> cases) {
    double intercept = 0;
    double slope = 1;
    for (int step = 0; step < STEPS; step++) {
      double g0 = 0;
      double g1 = -RIDGE * (slope - 1);
      double h00 = RIDGE;
      double h01 = 0;
      double h11 = RIDGE;
      for (Judged each : cases) {
        double x = odds(each.score());
        double p = logistic(intercept + slope * x);
        double error = each.weight() * ((each.right() ? 1 : 0) - p);
        double curvature = each.weight() * p * (1 - p);
        g0 += error;
        g1 += error * x;
        h00 += curvature;
        h01 += curvature * x;
        h11 += curvature * x * x;
      }
      double determinant = h00 * h11 - h01 * h01;
      intercept += bounded((h11 * g0 - h01 * g1) / determinant);
      slope += bounded((h00 * g1 - h01 * g0) / determinant);
    }
    return new LogisticCurve(intercept, slope);
  }

  private static double bounded(double step) {
    return Math.max(-LONGEST_STEP, Math.min(LONGEST_STEP, step));
  }

  double of(double score) {
    return logistic(intercept + slope * odds(score));
  }

  private static double odds(double score) {
    double inside = Math.min(1 - LEAST, Math.max(LEAST, score));
    return Math.log(inside / (1 - inside));
  }

  private static double logistic(double x) {
    return 1 / (1 + Math.exp(-x));
  }
}
