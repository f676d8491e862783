package dev.corpora.report;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * A block of lines at the foot of a terminal that is drawn again and again, by the ANSI sequences
 * that all terminals share. Safe for use by several threads.
 */
final class LiveLines {

  private static final String ERASE_BELOW = "\r\u001b[J";
  private static final int MINIMUM_COLUMNS = 20;
  private static final int MINIMUM_ROWS = 2;

  private final PrintWriter out;
  private int columns;
  private int rows;
  private List<String> shown = List.of();

  /** Lines on a terminal of the given size. */
  LiveLines(PrintWriter out, Terminal.Size size) {
    this.out = out;
    resized(size);
  }

  /** The terminal has another size now; the block fits it from the next time that it is drawn. */
  synchronized void resized(Terminal.Size size) {
    // A character in the last column moves the cursor on some terminals and not on others.
    columns = Math.max(MINIMUM_COLUMNS, size.columns()) - 1;
    // The cursor stands below the block, and cannot go up beyond the top.
    rows = Math.max(MINIMUM_ROWS, size.rows()) - 1;
  }

  /** The cells that a line may take. */
  synchronized int columns() {
    return columns;
  }

  /** The lines that the block may have. */
  synchronized int rows() {
    return rows;
  }

  /** Shows these lines in place of those shown before. */
  synchronized void draw(List<String> lines) {
    StringBuilder frame = new StringBuilder(erase());
    shown = lines.stream().limit(rows).map(line -> CellWidth.keepStart(line, columns)).toList();
    shown.forEach(line -> frame.append(line).append('\n'));
    out.print(frame);
    out.flush();
  }

  /** Prints a line above the block, where it stays. */
  synchronized void print(String line) {
    List<String> block = shown;
    out.print(erase() + line + "\n");
    shown = List.of();
    draw(block);
  }

  /** Takes the block away. */
  synchronized void clear() {
    out.print(erase());
    out.flush();
    shown = List.of();
  }

  private String erase() {
    return shown.isEmpty() ? "" : String.format(Locale.ROOT, "\u001b[%dA", height()) + ERASE_BELOW;
  }

  /** A terminal that became narrower has broken lines that were drawn before. */
  private int height() {
    int width = columns + 1;
    return shown.stream()
        .mapToInt(line -> Math.max(1, (CellWidth.of(line) + width - 1) / width))
        .sum();
  }
}
