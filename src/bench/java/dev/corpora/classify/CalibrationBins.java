package dev.corpora.classify;

import dev.corpora.bench.TextTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Confidence against the share that is right, in ten bins. */
final class CalibrationBins {

  private static final int BINS = 10;

  private final double[] weights = new double[BINS];
  private final double[] confidences = new double[BINS];
  private final double[] right = new double[BINS];

  void add(double confidence, boolean isRight, double weight) {
    int bin = Math.min(BINS - 1, (int) (confidence * BINS));
    weights[bin] += weight;
    confidences[bin] += confidence * weight;
    right[bin] += isRight ? weight : 0;
  }

  double accuracy() {
    return sum(right) / sum(weights);
  }

  /** How far confidence and accuracy are apart on average: the expected calibration error. */
  double error() {
    double error = 0;
    for (int bin = 0; bin < BINS; bin++) {
      error += Math.abs(confidences[bin] - right[bin]);
    }
    return error / sum(weights);
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  void print(PrintStream out) {
    TextTable table = new TextTable(List.of("confidence", "cases", "mean", "right"));
    for (int bin = 0; bin < BINS; bin++) {
      if (weights[bin] > 0) {
        table.add(
            List.of(
                format(bin / 10.0) + " to " + format((bin + 1) / 10.0),
                String.valueOf(Math.round(weights[bin])),
                format(confidences[bin] / weights[bin]),
                format(right[bin] / weights[bin])));
      }
    }
    table.print(out);
    out.println(
        "accuracy " + format(accuracy()) + ", expected calibration error " + format(error()));
  }

  static String format(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
