package dev.corpora.term;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * Which of a document's terms are kept.
 *
 * @param minScore the lowest score kept; empty for the default cut
 * @param maxTerms how many are kept at most, at least 1; empty for no bound
 * @param keep which kinds are kept; the others are not counted among {@code maxTerms}
 */
public record TermOptions(OptionalDouble minScore, OptionalInt maxTerms, KeptKinds keep) {

  /** The default cut of terms and names, and no bound. */
  public static final TermOptions DEFAULTS =
      new TermOptions(OptionalDouble.empty(), OptionalInt.empty());

  /** Options that keep terms and names. */
  public TermOptions(OptionalDouble minScore, OptionalInt maxTerms) {
    this(minScore, maxTerms, KeptKinds.ALL);
  }

  public TermOptions {
    if (maxTerms.isPresent() && maxTerms.getAsInt() < 1) {
      throw new IllegalArgumentException("at least one term is kept: " + maxTerms.getAsInt());
    }
    if (minScore.isPresent() && !Double.isFinite(minScore.getAsDouble())) {
      throw new IllegalArgumentException("not a score: " + minScore.getAsDouble());
    }
  }

  /** As Java's own for a record, which takes Java longer to make than all settings to read. */
  @Override
  public String toString() {
    return "TermOptions[minScore=" + minScore + ", maxTerms=" + maxTerms + ", keep=" + keep + "]";
  }
}
