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

  /** Points from left to right, in arrays, for a curve is read once a candidate and measure. */
  private static final class Curve {

    /** Says of every value that it tells nothing. */
    static final Curve FLAT = new Curve(List.of("0:0"));

    private final double[] values;
    private final double[] logOdds;

    Curve(List<String> points) {
      values = new double[points.size()];
      logOdds = new double[points.size()];
      for (int i = 0; i < values.length; i++) {
        List<String> point = List.of(points.get(i).split(":", -1));
        values[i] = Double.parseDouble(point.get(0));
        logOdds[i] = Double.parseDouble(point.get(1));
      }
    }

    double at(double value) {
      int left = 0;
      for (int right = 0; right < values.length; right++) {
        if (value <= values[right]) {
          double width = values[right] - values[left];
          double part = width == 0 ? 1 : Math.max(0, (value - values[left]) / width);
          return logOdds[left] + part * (logOdds[right] - logOdds[left]);
        }
        left = right;
      }
      return logOdds[left];
    }
  }

  /** A measure with its curves: of all candidates, and of single words on top of that. */
  private record Reason(Measure measure, Curve curve, Curve ofWords) {}

  /** The ranker for one document's measures. As safe for use by several threads as they are. */
  final class Scorer {

    private final List<Reason> reasons = new ArrayList<>();

    private Scorer(List<Measure> measures) {
      for (Measure measure : measures) {
        if (curves.containsKey(measure.id()) || curvesOfWords.containsKey(measure.id())) {
          reasons.add(
              new Reason(
                  measure,
                  curves.getOrDefault(measure.id(), Curve.FLAT),
                  curvesOfWords.getOrDefault(measure.id(), Curve.FLAT)));
        }
      }
    }

    /** The score of a term, rounded to four decimals. */
    double score(Candidate candidate) {
      return squeezed(logOdds(candidate));
    }

    /**
     * The score of a name, likewise.
     *
     * @param own the share of its words whose capitals are their own
     * @param told how often it is told of
     */
    double scoreOfName(Candidate candidate, double own, double told) {
      // Indexes teach nothing of names: how often they are told of has to say which matter most.
      double most = FIRST_NAME + MORE_NAMES * Logs.base2(Math.max(1, told));
      return squeezed(Math.min(logOdds(candidate) + own * name, most));
    }

    private double logOdds(Candidate candidate) {
      boolean alone = candidate.words().size() == 1;
      double logOdds = start;
      for (Reason reason : reasons) {
        double value = reason.measure().of(candidate);
        logOdds += reason.curve().at(value);
        if (alone) {
          logOdds += reason.ofWords().at(value);
        }
      }
      return logOdds;
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
        readOfWords.put(key.substring(ALONE.length()), new Curve(fields.subList(1, fields.size())));
        continue;
      }
      switch (key) {
        case START -> startValue = Double.parseDouble(fields.get(1));
        case NAME -> nameValue = Double.parseDouble(fields.get(1));
        default -> read.put(key, new Curve(fields.subList(1, fields.size())));
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

  /**
   * The scores by these measures.
   *
   * @param measures those without a curve tell nothing, and are not asked
   */
  Scorer scorer(List<Measure> measures) {
    return new Scorer(measures);
  }

  private static double squeezed(double logOdds) {
    double squeezed = 1 / (1 + StrictMath.exp(-logOdds / 2));
    return StrictMath.rint(HIGHEST * squeezed * DECIMALS) / DECIMALS;
  }
}
