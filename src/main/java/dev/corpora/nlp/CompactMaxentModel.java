package dev.corpora.nlp;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.StringTokenizer;
import opennlp.tools.ml.model.AbstractModel;
import opennlp.tools.ml.model.Context;
import org.jspecify.annotations.Nullable;

/**
 * A maximum-entropy model of OpenNLP whose weights lie in a few arrays, as they lie in its file.
 * OpenNLP's own makes an object, an array and a string of each of its tens of thousands of
 * features, which takes several times as long to load and as much memory. What it says is the same
 * to the last bit: weights are added in the same order. Immutable, safe for use by several threads.
 *
 * <p>The format is that of {@code opennlp.tools.ml.maxent.io.GISModelReader}: the word {@code GIS},
 * two numbers that mean nothing any more, the outcomes, the patterns (how many features have
 * weights for which outcomes), the features' names, their weights in the order of the patterns.
 */
final class CompactMaxentModel extends AbstractModel {

  /** Stands for a feature that the model does not have. */
  static final int UNKNOWN = -1;

  /**
   * Scores nearer to each other than this may be the same once OpenNLP has made probabilities of
   * them and multiplied these; then the order in its queue decides, and it is to be asked.
   */
  static final double TIE = 1e-9;

  private static final String TYPE = "GIS";
  private static final double LEAST_LOAD = 2;

  private final byte[] names;

  /** Where each name begins, in two bytes of length; one more for the end of the last. */
  private final int[] nameStarts;

  /** A hash table with linear probing: a feature, or {@link #UNKNOWN} where a slot is free. */
  private final int[] slots;

  /** The bytes of the longest name. */
  private final int longest;

  private final int[][] patterns;
  private final int[] patternOf;
  private final int[] weightStarts;
  private final double[] weights;
  private final double logPrior;

  private CompactMaxentModel(
      String[] outcomes, int[][] patterns, byte[] names, int[] nameStarts, double[] weights) {
    super(new Context[0], new String[0], outcomes);
    this.modelType = ModelType.Maxent;
    this.names = names;
    this.nameStarts = nameStarts;
    this.weights = weights;
    this.logPrior = StrictMath.log(1.0 / outcomes.length);
    int features = nameStarts.length - 1;
    this.patterns = new int[patterns.length][];
    this.patternOf = new int[features];
    this.weightStarts = new int[features];
    int feature = 0;
    int weight = 0;
    for (int i = 0; i < patterns.length; i++) {
      this.patterns[i] = Arrays.copyOfRange(patterns[i], 1, patterns[i].length);
      for (int j = 0; j < patterns[i][0]; j++) {
        patternOf[feature] = i;
        weightStarts[feature] = weight;
        weight += this.patterns[i].length;
        feature++;
      }
    }
    this.slots = new int[Integer.highestOneBit((int) (features * LEAST_LOAD) + 1) * 2];
    Arrays.fill(slots, UNKNOWN);
    int longestName = 0;
    for (int i = 0; i < features; i++) {
      longestName = Math.max(longestName, nameStarts[i + 1] - nameStarts[i] - 2);
      int slot = spread(hash(names, nameStarts[i] + 2, nameStarts[i + 1])) & (slots.length - 1);
      while (slots[slot] != UNKNOWN) {
        slot = (slot + 1) & (slots.length - 1);
      }
      slots[slot] = i;
    }
    this.longest = longestName;
  }

  /**
   * Reads a model from its file's bytes.
   *
   * @return empty where it is of another type, or split up as OpenNLP does it with huge ones
   * @throws IOException where the bytes end too early
   */
  static Optional<CompactMaxentModel> read(byte[] file) throws IOException {
    ByteArrayInputStream bytes = new ByteArrayInputStream(file);
    DataInputStream in = new DataInputStream(bytes);
    if (!in.readUTF().equals(TYPE)) {
      return Optional.empty();
    }
    in.readInt();
    in.readDouble();
    String[] outcomes = new String[count(in, file)];
    for (int i = 0; i < outcomes.length; i++) {
      outcomes[i] = in.readUTF();
    }
    int[][] patterns = new int[count(in, file)][];
    int features = 0;
    long weights = 0;
    for (int i = 0; i < patterns.length; i++) {
      int[] pattern = pattern(in.readUTF(), outcomes.length);
      if (pattern == null) {
        return Optional.empty();
      }
      patterns[i] = pattern;
      features += pattern[0];
      weights += (long) pattern[0] * (pattern.length - 1);
    }
    if (count(in, file) != features) {
      return Optional.empty();
    }
    int from = file.length - bytes.available();
    int[] starts = new int[features + 1];
    int at = from;
    for (int i = 0; i < features; i++) {
      starts[i] = at - from;
      at = after(file, at);
    }
    starts[features] = at - from;
    if (at + weights * Double.BYTES != file.length) {
      return Optional.empty();
    }
    double[] values = new double[(int) weights];
    ByteBuffer.wrap(file, at, file.length - at).asDoubleBuffer().get(values);
    return Optional.of(
        new CompactMaxentModel(
            outcomes, patterns, Arrays.copyOfRange(file, from, at), starts, values));
  }

  private static int count(DataInputStream in, byte[] file) throws IOException {
    int count = in.readInt();
    if (count < 0 || count > file.length) {
      throw new IOException("a count of " + count + " in a model of " + file.length + " bytes");
    }
    return count;
  }

  /** How many features have the pattern, and its outcomes; null where the text is no pattern. */
  private static int @Nullable [] pattern(String text, int outcomes) {
    StringTokenizer numbers = new StringTokenizer(text, " ");
    int[] pattern = new int[numbers.countTokens()];
    for (int i = 0; i < pattern.length; i++) {
      try {
        pattern[i] = Integer.parseInt(numbers.nextToken());
      } catch (NumberFormatException e) {
        return null;
      }
      if (pattern[i] < 0 || (i > 0 && pattern[i] >= outcomes)) {
        return null;
      }
    }
    return pattern.length == 0 ? null : pattern;
  }

  /** Where the name after the one at an offset begins. */
  private static int after(byte[] file, int at) throws IOException {
    if (at + 2 > file.length) {
      throw new UTFDataFormatException("the model ends within a feature's name");
    }
    return at + 2 + (((file[at] & 0xff) << 8) | (file[at + 1] & 0xff));
  }

  private static int hash(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + bytes[i];
    }
    return hash;
  }

  /** A code whose low bits differ where names differ in a letter: thousands do in nothing else. */
  private static int spread(int hash) {
    int spread = hash * 0x9e3779b9;
    return spread ^ (spread >>> 15);
  }

  /** The number of a feature, {@link #UNKNOWN} for one that the model has no weight for. */
  int feature(String name) {
    return feature(name, "", 0, 0);
  }

  /** The number of the feature that is named by a prefix and a stretch of a text. */
  int feature(String prefix, String text, int from, int to) {
    int length = prefix.length() + to - from;
    if (length > longest) {
      return UNKNOWN;
    }
    int hash = hash(hash(0, prefix, 0, prefix.length()), text, from, to);
    int slot = spread(hash) & (slots.length - 1);
    for (int found = slots[slot]; found != UNKNOWN; found = slots[slot]) {
      int at = after(nameStarts[found] + 2, nameStarts[found + 1], prefix, 0, prefix.length());
      if (at > 0 && after(at, nameStarts[found + 1], text, from, to) == nameStarts[found + 1]) {
        return found;
      }
      slot = (slot + 1) & (slots.length - 1);
    }
    return UNKNOWN;
  }

  /**
   * The hash code of characters as a model's file has them: in Java's modified UTF-8, which writes
   * each UTF-16 unit by itself.
   */
  private static int hash(int seed, String text, int from, int to) {
    int hash = seed;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (isOneByte(c)) {
        hash = 31 * hash + c;
      } else {
        for (int rest = tailBytes(c); rest >= 0; rest--) {
          hash = 31 * hash + encoded(c, rest);
        }
      }
    }
    return hash;
  }

  /** Where in the names the text ends that begins at an offset, -1 where another stands there. */
  private int after(int start, int end, String text, int from, int to) {
    int at = start;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      int bytes = isOneByte(c) ? 1 : tailBytes(c) + 1;
      if (at + bytes > end) {
        return -1;
      }
      for (int rest = bytes - 1; rest >= 0; rest--) {
        byte wanted = bytes == 1 ? (byte) c : encoded(c, rest);
        if (names[at++] != wanted) {
          return -1;
        }
      }
    }
    return at;
  }

  private static boolean isOneByte(char c) {
    return c != 0 && c < 0x80;
  }

  private static int tailBytes(char c) {
    return c < 0x800 ? 1 : 2;
  }

  /** The byte of a character of several that has so many after it. */
  private static byte encoded(char c, int rest) {
    int tail = tailBytes(c);
    if (rest < tail) {
      return (byte) (0x80 | ((c >> (6 * rest)) & 0x3f));
    }
    return (byte) (tail == 1 ? 0xc0 | (c >> 6) : 0xe0 | (c >> 12));
  }

  /** The scores of all outcomes before any feature is known. */
  double[] priorScores() {
    double[] scores = new double[outcomeNames.length];
    begin(scores);
    return scores;
  }

  /** Makes these the scores of all outcomes before any feature is known. */
  void begin(double[] scores) {
    Arrays.fill(scores, logPrior);
  }

  /** Adds what a feature says to the outcomes' scores; {@link #UNKNOWN} says nothing. */
  void add(int feature, double[] scores) {
    if (feature != UNKNOWN) {
      int weight = weightStarts[feature];
      for (int outcome : patterns[patternOf[feature]]) {
        scores[outcome] += weights[weight++];
      }
    }
  }

  @Override
  public double[] eval(String[] context) {
    return eval(context, new double[outcomeNames.length]);
  }

  @Override
  public double[] eval(String[] context, double[] probabilities) {
    Arrays.fill(probabilities, logPrior);
    for (String name : context) {
      add(feature(name), probabilities);
    }
    return normalised(probabilities);
  }

  @Override
  public double[] eval(String[] context, float[] values) {
    double[] probabilities = priorScores();
    for (int i = 0; i < context.length; i++) {
      int feature = feature(context[i]);
      if (feature != UNKNOWN) {
        int weight = weightStarts[feature];
        for (int outcome : patterns[patternOf[feature]]) {
          probabilities[outcome] += weights[weight++] * values[i];
        }
      }
    }
    return normalised(probabilities);
  }

  /** The best-scored outcome, or {@link #UNKNOWN} where another comes too close. */
  static int clearBest(double[] scores) {
    int best = 0;
    double second = Double.NEGATIVE_INFINITY;
    for (int i = 1; i < scores.length; i++) {
      if (scores[i] > scores[best]) {
        second = scores[best];
        best = i;
      } else if (scores[i] > second) {
        second = scores[i];
      }
    }
    return scores[best] - second > TIE ? best : UNKNOWN;
  }

  /** Scores as probabilities, calculated as {@code GISModel} does. */
  private static double[] normalised(double[] scores) {
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i]);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
    return scores;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
