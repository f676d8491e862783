package dev.corpora.vocabulary;

import org.jspecify.annotations.Nullable;

/**
 * Texts of numbers as {@link PlainDecimal} has them, made once as long as a number keeps coming:
 * most measures of most entries have one of a few thousand values. Not safe for use by several
 * threads.
 */
final class RecurringDecimals {

  private static final int BITS = 12;
  private static final int PLACES = 1 << BITS;

  /** Two to the power of 64, divided by the golden ratio: spreads what differs in few bits. */
  private static final long SPREADING = 0x9E3779B97F4A7C15L;

  private final long[] numbers = new long[PLACES];
  private final @Nullable String[] texts = new @Nullable String[PLACES];

  /**
   * The text of a number.
   *
   * @throws IllegalArgumentException where it is not finite
   */
  String of(double number) {
    long bits = Double.doubleToRawLongBits(number);
    int place = (int) ((bits * SPREADING) >>> (Long.SIZE - BITS));
    String known = texts[place];
    if (known == null || numbers[place] != bits) {
      known = PlainDecimal.of(number);
      texts[place] = known;
      numbers[place] = bits;
    }
    return known;
  }
}
