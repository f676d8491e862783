package dev.corpora.term;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * Chooses where the curve of a measure may bend: at the values, rounded to two decimals, of six
 * quantiles. Where one value is so common that most quantiles are that value, quantiles of the
 * others are added.
 */
final class Knots {

  private static final double[] PERCENTS = {1, 20.6, 40.2, 59.8, 79.4, 99};
  private static final double[] PERCENTS_OF_OTHERS = {2, 35, 65, 98};
  private static final int FEWEST = 4;
  private static final double DECIMALS = 100;

  private Knots() {}

  /** The knots for these values of a measure, ascending; one alone where the values do not vary. */
  static double[] of(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double[] distinct = Arrays.stream(sorted).distinct().toArray();
    if (distinct.length <= 2) {
      return distinct;
    }
    TreeSet<Double> knots = new TreeSet<>();
    addQuantiles(knots, sorted, PERCENTS);
    if (knots.size() < FEWEST) {
      double common = mostFrequent(sorted);
      double[] others = Arrays.stream(sorted).filter(value -> value != common).toArray();
      addQuantiles(knots, others, PERCENTS_OF_OTHERS);
    }
    return knots.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static void addQuantiles(Set<Double> knots, double[] values, double[] percents) {
    Percentile percentile = new Percentile().withEstimationType(EstimationType.R_7);
    percentile.setData(values);
    for (double percent : percents) {
      // Adding zero makes zero of what is rounded to minus zero.
      knots.add(StrictMath.rint(percentile.evaluate(percent) * DECIMALS) / DECIMALS + 0.0);
    }
  }

  private static double mostFrequent(double[] sorted) {
    double best = sorted[0];
    int most = 0;
    int from = 0;
    for (int i = 0; i < sorted.length; i++) {
      if (sorted[i] != sorted[from]) {
        from = i;
      }
      if (i - from + 1 > most) {
        most = i - from + 1;
        best = sorted[i];
      }
    }
    return best;
  }
}
