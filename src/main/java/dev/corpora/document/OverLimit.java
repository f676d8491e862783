package dev.corpora.document;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.util.Locale;

/** Says which limit a document is over, what that cost, and which option allows more. */
public final class OverLimit {

  private OverLimit() {}

  /** Only the first pages were read. */
  public static Problem pages(int read, int all) {
    return problem(
        "only the first %,d of the document's %,d pages were read; read all with --max-pages %d",
        read, all, all);
  }

  /**
   * Only the first characters were read.
   *
   * @param leftOut where the reading ended, as in {@code 3 of 40 pages were left out}
   */
  public static Problem text(long limit, String leftOut) {
    return problem(
        "only the first %,d characters of the document were read, %s; allow more with --max-text",
        limit, leftOut);
  }

  /** All compressed parts together grow too large. */
  public static Problem inflated(long limit) {
    return problem(
        "the document's compressed parts grow to more than %s in all; allow more with"
            + " --max-inflated",
        bytes(limit));
  }

  /**
   * One compressed part grows too large.
   *
   * @param part as the beginning of a sentence
   */
  public static Problem inflatedPart(String part, long limit) {
    return problem("%s grows to more than %s; allow more with --max-inflated", part, bytes(limit));
  }

  /**
   * One compressed part grows too large for what is stored of it.
   *
   * @param part as the beginning of a sentence
   */
  public static Problem ratio(String part, int limit) {
    return problem(
        "%s grows to more than %,d times its compressed size, as only a bomb does; allow more with"
            + " --max-inflated SIZE:RATIO",
        part, limit);
  }

  /** A size in the unit in which it is a small number. */
  public static String bytes(long size) {
    if (size >= 1 << 20) {
      return String.format(Locale.ROOT, "%,d MB", size >> 20);
    }
    return String.format(Locale.ROOT, "%,d bytes", size);
  }

  private static Problem problem(String format, Object... values) {
    return new Problem(FailureKind.OVER_LIMIT, String.format(Locale.ROOT, format, values));
  }
}
