package dev.corpora.classify;

import dev.corpora.bench.TextTable;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;

/** Confidence against the share that is right, in ten bins. */
final class CalibrationBins {

  private static final int BINS = 10;
  private static final int PLOT = 40;

  private final double[] weights = new double[BINS];
  private final double[] confidences = new double[BINS];
  private final double[] right = new double[BINS];

  /**
   * The confidences that a curve gives which was fitted to the other half of the cases.
   *
   * @param cases of which each half is judged by the other
   */
  static CalibrationBins crossFitted(List<Judged> cases) {
    CalibrationBins bins = new CalibrationBins();
    for (int half = 0; half < 2; half++) {
      int judged = half;
      LogisticCurve curve =
          LogisticCurve.fit(cases.stream().filter(each -> each.half() != judged).toList());
      cases.stream()
          .filter(each -> each.half() == judged)
          .forEach(each -> bins.add(curve.of(each.score()), each.right(), each.weight()));
    }
    return bins;
  }

  /** Scores taken for confidences as they are. */
  static CalibrationBins unfitted(List<Judged> cases) {
    CalibrationBins bins = new CalibrationBins();
    cases.forEach(each -> bins.add(each.score(), each.right(), each.weight()));
    return bins;
  }

  private void add(double confidence, boolean isRight, double weight) {
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

  /** A row a bin; the bar is the share that is right, the stroke the confidence. */
  void print(PrintStream out) {
    TextTable table = new TextTable(List.of("confidence", "cases", "mean", "right", plot(0, 0)));
    for (int bin = 0; bin < BINS; bin++) {
      if (weights[bin] > 0) {
        double confidence = confidences[bin] / weights[bin];
        double share = right[bin] / weights[bin];
        table.add(
            List.of(
                format(bin / 10.0) + " to " + format((bin + 1) / 10.0),
                String.valueOf(Math.round(weights[bin])),
                format(confidence),
                format(share),
                plot(confidence, share)));
      }
    }
    table.print(out);
    out.println("expected calibration error " + format(error()));
  }

  private static String plot(double confidence, double share) {
    StringBuilder plot = new StringBuilder(" ".repeat(PLOT + 1));
    for (int i = 0; i < Math.round(share * PLOT); i++) {
      plot.setCharAt(i, '#');
    }
    if (confidence > 0) {
      plot.setCharAt((int) Math.round(confidence * PLOT), '|');
    }
    return plot.toString();
  }

  static String format(double number) {
    return String.format(Locale.ROOT, "%.3f", number);
  }
}
