package dev.corpora.term;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The one score of a candidate, from 0 to 10: the log odds of being a term that its measures add up
 * to, squeezed by the logistic function of their half, 5 where they are even.
 *
 * <p>A generalised additive model (Hastie and Tibshirani, <i>Generalized additive models</i>,
 * Statistical Science 1(3), 1986): each measure adds to the log odds what its own curve says, a
 * sequence of points with straight lines between, flat beyond the ends. The curves are the table
 * {@code ranker.tsv}, learnt from manuals that carry an index or a glossary of their own; they can
 * be read, and each entry's measures be looked up in them. What tells a word from a term is partly
 * something else than what tells a phrase from one (everybody's words make terms together); a word
 * that stands alone has curves of its own on top of those of all candidates. No curve depends on
 * other candidates, so that scores of different documents can be compared. Immutable.
 */
final class Ranker {

  static final String RESOURCE = "ranker.tsv";
  private static final String START = "start";
  private static final String NAME = "name";

  /** What stands before the measure of a curve that holds for single words alone. */
  static final String ALONE = "alone:";

  private static final double HIGHEST = 10;
  private static final double DECIMALS = 1e4;

  /** The log odds of a name that is told of once, at most: a little more than the cut asks for. */
  private static final double FIRST_NAME = -0.35;

  /** The score of a name that is told of once, at most. */
  static final double LEAST_OF_NAMES = squeezed(FIRST_NAME);

  /** What a name may have more when it is told of twice as often. */
  private static final double MORE_NAMES = 1.5;

  private record Point(double value, double logOdds) {}

  private record Curve(List<Point> points) {

    static Curve of(List<String> fields) {
      List<Point> points = new ArrayList<>();
      for (String field : fields) {
        List<String> point = List.of(field.split(":", -1));
        points.add(new Point(Double.parseDouble(point.get(0)), Double.parseDouble(point.get(1))));
      }
      return new Curve(List.copyOf(points));
    }

    double at(double value) {
      Point left = points.get(0);
      for (Point right : points) {
        if (value <= right.value()) {
          double width = right.value() - left.value();
          double part = width == 0 ? 1 : Math.max(0, (value - left.value()) / width);
          return left.logOdds() + part * (right.logOdds() - left.logOdds());
        }
        left = right;
      }
      return left.logOdds();
    }
  }

  private static final class Loaded {
    static final Ranker RANKER = read();
  }

  private final double start;
  private final double name;
  private final Map<String, Curve> curves;
  private final Map<String, Curve> curvesOfWords;

  Ranker(List<String> lines) {
    Map<String, Curve> read = new LinkedHashMap<>();
    Map<String, Curve> readOfWords = new LinkedHashMap<>();
    double startValue = 0;
    double nameValue = 0;
    for (String line : lines) {
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> fields = List.of(line.split("\t", -1));
      String key = fields.get(0);
      if (key.startsWith(ALONE)) {
        readOfWords.put(key.substring(ALONE.length()), Curve.of(fields.subList(1, fields.size())));
        continue;
      }
      switch (key) {
        case START -> startValue = Double.parseDouble(fields.get(1));
        case NAME -> nameValue = Double.parseDouble(fields.get(1));
        default -> read.put(key, Curve.of(fields.subList(1, fields.size())));
      }
    }
    this.start = startValue;
    this.name = nameValue;
    this.curves = read;
    this.curvesOfWords = readOfWords;
  }

  /** The ranker with the table that ships. */
  static Ranker shipped() {
    return Loaded.RANKER;
  }

  private static Ranker read() {
    InputStream stream = Objects.requireNonNull(Ranker.class.getResourceAsStream(RESOURCE));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return new Ranker(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(RESOURCE + " cannot be read", e);
    }
  }

  /** The score of a term, rounded to four decimals. */
  double score(List<Measure> measures, Candidate candidate) {
    return squeezed(logOdds(measures, candidate));
  }

  /**
   * The score of a name, likewise.
   *
   * @param own the share of its words whose capitals are their own
   * @param told how often it is told of
   */
  double scoreOfName(List<Measure> measures, Candidate candidate, double own, double told) {
    // Indexes teach nothing of names: how often they are told of has to say which matter most.
    double most = FIRST_NAME + MORE_NAMES * Logs.base2(Math.max(1, told));
    return squeezed(Math.min(logOdds(measures, candidate) + own * name, most));
  }

  private double logOdds(List<Measure> measures, Candidate candidate) {
    boolean alone = candidate.words().size() == 1;
    double logOdds = start;
    for (Measure measure : measures) {
      double value = measure.of(candidate);
      Curve curve = curves.get(measure.id());
      Curve ofWords = alone ? curvesOfWords.get(measure.id()) : null;
      logOdds += curve == null ? 0 : curve.at(value);
      logOdds += ofWords == null ? 0 : ofWords.at(value);
    }
    return logOdds;
  }

  private static double squeezed(double logOdds) {
    double squeezed = 1 / (1 + StrictMath.exp(-logOdds / 2));
    return StrictMath.rint(HIGHEST * squeezed * DECIMALS) / DECIMALS;
  }
}
