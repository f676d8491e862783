package dev.corpora.term;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Where the list of terms is cut.
 *
 * @param minScore the lowest score kept; empty for the default cut
 * @param maxTerms how many are kept at most, at least 1; empty for no bound
 */
public record TermOptions(OptionalDouble minScore, OptionalInt maxTerms) {

  /** The default cut and no bound. */
  public static final TermOptions DEFAULTS =
      new TermOptions(OptionalDouble.empty(), OptionalInt.empty());

  public TermOptions {
    if (maxTerms.isPresent() && maxTerms.getAsInt() < 1) {
      throw new IllegalArgumentException("at least one term is kept: " + maxTerms.getAsInt());
    }
    if (minScore.isPresent() && !Double.isFinite(minScore.getAsDouble())) {
      throw new IllegalArgumentException("not a score: " + minScore.getAsDouble());
    }
  }
}
