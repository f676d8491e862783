package dev.corpora.report;

import java.util.Optional;

/**
 * What a stream that people read is connected to.
 *
 * @param size of the terminal; empty where there is none, or one that cannot move its cursor
 * @param unicode whether it shows characters beyond ASCII
 */
public record Terminal(Optional<Size> size, boolean unicode) {

  /** A file, a pipe, a log. */
  public static final Terminal NONE = new Terminal(Optional.empty(), false);

  /** Cells of a terminal. */
  public record Size(int columns, int rows) {

    /** What a terminal has that does not tell. */
    public static final Size USUAL = new Size(80, 24);
  }

  /** Whether lines can be drawn again. */
  public boolean isInteractive() {
    return size.isPresent();
  }
}
