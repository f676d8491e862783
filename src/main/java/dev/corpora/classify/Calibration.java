package dev.corpora.classify;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often classifications are right, by what they rest on and by the score that it gives them:
 * what turns a score into a confidence. Between the lines of its table it is linear. Immutable.
 */
final class Calibration {

  private record Point(double score, double confidence) {}

  private final Map<Evidence, List<Point>> points = new EnumMap<>(Evidence.class);

  /** A calibration by lines of an {@link Evidence}, a score and a confidence, scores rising. */
  Calibration(List<String> lines) {
    for (String line : lines) {
      String[] columns = line.split("\t", -1);
      points
          .computeIfAbsent(
              Evidence.valueOf(columns[0].toUpperCase(Locale.ROOT)), key -> new ArrayList<>())
          .add(new Point(Double.parseDouble(columns[1]), Double.parseDouble(columns[2])));
    }
  }

  static Calibration shipped() {
    return new Calibration(RuleFiles.lines(RuleFiles.CALIBRATION));
  }

  /**
   * How probable it is that a classification is right.
   *
   * @param score from 0 to 1
   * @return from 0 to 1, in thousandths: more digits would claim an exactness that it does not have
   */
  double confidence(Evidence evidence, double score) {
    Point below = new Point(0, 0);
    for (Point point : points.getOrDefault(evidence, List.of())) {
      if (score <= point.score()) {
        double way = (score - below.score()) / Math.max(1e-9, point.score() - below.score());
        return round(below.confidence() + way * (point.confidence() - below.confidence()));
      }
      below = point;
    }
    return round(below.confidence());
  }

  private static double round(double confidence) {
    return Math.round(confidence * 1000) / 1000.0;
  }
}
