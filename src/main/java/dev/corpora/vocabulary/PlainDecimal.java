package dev.corpora.vocabulary;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A number as JSON has it: with at most four decimals, at least one, so that a reader takes it for
 * what it is, and no exponent.
 */
final class PlainDecimal {

  private static final int DECIMALS = 4;
  private static final int TEN_THOUSAND = 10_000;

  /** Up to so many ten-thousandths a double tells each from the next, with room to spare. */
  private static final long EXACT = 1L << 40;

  private PlainDecimal() {}

  /**
   * The number, rounded half up from its own decimal digits.
   *
   * @throws IllegalArgumentException where it is not finite
   */
  static String of(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("JSON has no way to write " + number);
    }
    // A page of text has a thousand measures, all of which are ten-thousandths already.
    long parts = Math.round(number * TEN_THOUSAND);
    return (double) parts / TEN_THOUSAND == number && Math.abs(parts) < EXACT
        ? ofTenThousandths(parts)
        : rounded(number);
  }

  private static String rounded(double number) {
    BigDecimal rounded =
        BigDecimal.valueOf(number).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.setScale(Math.max(1, rounded.scale())).toPlainString();
  }

  private static String ofTenThousandths(long parts) {
    long left = Math.abs(parts);
    StringBuilder text = new StringBuilder();
    if (parts < 0) {
      text.append('-');
    }
    text.append(left / TEN_THOUSAND).append('.');
    left %= TEN_THOUSAND;
    for (int unit = TEN_THOUSAND / 10; unit == TEN_THOUSAND / 10 || left > 0; unit /= 10) {
      text.append((char) ('0' + left / unit));
      left %= unit;
    }
    return text.toString();
  }
}
