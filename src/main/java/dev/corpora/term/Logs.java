package dev.corpora.term;

/** Logarithms that are the same on every machine, as {@link Math}'s need not be. */
final class Logs {

  private static final double LN_2 = StrictMath.log(2);

  private Logs() {}

  static double base2(double x) {
    return StrictMath.log(x) / LN_2;
  }

  static double base10(double x) {
    return StrictMath.log10(x);
  }
}
