package dev.corpora.report;

import java.util.OptionalInt;

/**
 * What a stream that people read is connected to.
 *
 * @param columns the width of the terminal; empty where there is none, or one that cannot move its
 *     cursor
 * @param unicode whether it shows characters beyond ASCII
 */
public record Terminal(OptionalInt columns, boolean unicode) {

  /** A file, a pipe, a log. */
  public static final Terminal NONE = new Terminal(OptionalInt.empty(), false);

  /** Whether lines can be drawn again. */
  boolean isInteractive() {
    return columns.isPresent();
  }
}
