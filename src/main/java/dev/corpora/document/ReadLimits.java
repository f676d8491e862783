package dev.corpora.document;

import java.util.OptionalInt;

/**
 * How much of one document is read at most. What a document says of its own sizes is not trusted:
 * characters and bytes are counted as they come.
 *
 * @param maxPages pages with a page number of their own, as PDF documents have; empty for no bound
 * @param maxText characters (UTF-16 units) of text that are kept
 * @param maxInflated bytes that the document's compressed parts inflate to together, each part
 *     counted once
 * @param maxRatio inflated bytes to stored bytes of one compressed part; prose is at 3, tables are
 *     at 30, a bomb is near 1,000. Parts below {@link #RATIO_COUNTS_FROM} are free of it.
 */
public record ReadLimits(OptionalInt maxPages, long maxText, long maxInflated, int maxRatio) {

  /** Inflated bytes from which the ratio counts: less is no danger at any ratio. */
  public static final long RATIO_COUNTS_FROM = 4L << 20;

  /** Some ten thousand pages of print. */
  public static final long DEFAULT_MAX_TEXT = 20_000_000;

  /** Four times what a shelf of encyclopaedias in one document takes. */
  public static final long DEFAULT_MAX_INFLATED = 1L << 30;

  /** Far from both prose and bombs. */
  public static final int DEFAULT_MAX_RATIO = 200;

  /** Far above what real documents need, and low enough for a small heap. */
  public static final ReadLimits DEFAULTS =
      new ReadLimits(
          OptionalInt.empty(), DEFAULT_MAX_TEXT, DEFAULT_MAX_INFLATED, DEFAULT_MAX_RATIO);

  /** How many parts of the largest size make up all that may be inflated. */
  private static final int PARTS = 16;

  public ReadLimits {
    if (maxPages.orElse(1) < 1 || maxText < 1 || maxInflated < 1 || maxRatio < 1) {
      throw new IllegalArgumentException("a limit is at least 1");
    }
  }

  /** As Java's own for a record, which takes Java longer to make than all settings to read. */
  @Override
  public String toString() {
    return "ReadLimits[maxPages="
        + maxPages
        + ", maxText="
        + maxText
        + ", maxInflated="
        + maxInflated
        + ", maxRatio="
        + maxRatio
        + "]";
  }

  /**
   * Bytes that one part, such as the content of a page or a font, may inflate to: a sixteenth of
   * the whole.
   */
  public int maxInflatedPart() {
    return (int) Math.min(Math.max(1, maxInflated / PARTS), 1 << 30);
  }

  /** The same for one part of so many stored bytes, for which the ratio counts too. */
  public int maxInflatedPart(long stored) {
    long byRatio = Math.max(RATIO_COUNTS_FROM, Math.min(stored, 1L << 30) * maxRatio);
    return (int) Math.min(maxInflatedPart(), byRatio);
  }
}
