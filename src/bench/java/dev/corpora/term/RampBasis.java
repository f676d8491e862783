package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;

/**
 * Turns the values of measures into ramps: one for every two successive knots of a measure, 0 up to
 * the lower knot, 1 from the upper one on, a straight line between. A weighted sum of a measure's
 * ramps is a curve with straight lines between its knots, and the weight of a ramp is how far the
 * curve rises there; so a penalty on weights is one on curves that are not flat.
 */
final class RampBasis {

  private final double[][] knots;
  private final int size;

  /**
   * A basis.
   *
   * @param knots of each measure, ascending; a measure with fewer than two has no ramp
   */
  RampBasis(double[][] knots) {
    this.knots = knots.clone();
    int ramps = 0;
    for (double[] own : knots) {
      ramps += Math.max(0, own.length - 1);
    }
    this.size = ramps;
  }

  /** How many ramps there are. */
  int size() {
    return size;
  }

  /**
   * Sets the ramps of one candidate.
   *
   * @param values one for each measure
   * @param ramps {@link #size()} numbers, all of them set
   */
  void fill(double[] values, double[] ramps) {
    int next = 0;
    for (int measure = 0; measure < knots.length; measure++) {
      double[] own = knots[measure];
      for (int i = 1; i < own.length; i++) {
        double part = (values[measure] - own[i - 1]) / (own[i] - own[i - 1]);
        ramps[next++] = Math.max(0, Math.min(1, part));
      }
    }
  }

  /**
   * The curve of each measure, from 0 at its first knot on.
   *
   * @param weights one for each ramp
   * @return for each measure its heights at its knots
   */
  List<double[]> curves(double[] weights) {
    List<double[]> curves = new ArrayList<>();
    int next = 0;
    for (double[] own : knots) {
      double[] heights = new double[own.length];
      for (int i = 1; i < own.length; i++) {
        heights[i] = heights[i - 1] + weights[next++];
      }
      curves.add(heights);
    }
    return curves;
  }
}
