package dev.corpora.batch;

import java.util.Locale;

/** Amounts of memory and disk as messages tell them. */
final class Bytes {

  private Bytes() {}

  /** In whole megabytes: {@code 1,024 MB}. */
  static String megabytes(long bytes) {
    return String.format(Locale.ROOT, "%,d MB", bytes >> 20);
  }
}
