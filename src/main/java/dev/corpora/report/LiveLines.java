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

  private final PrintWriter out;
  private final int columns;
  private List<String> shown = List.of();

  /** Lines on a terminal of the given width. */
  LiveLines(PrintWriter out, int width) {
    this.out = out;
    // A character in the last column moves the cursor on some terminals and not on others.
    this.columns = Math.max(MINIMUM_COLUMNS, width) - 1;
  }

  /** The cells that a line may take. */
  int columns() {
    return columns;
  }

  /** Shows these lines in place of those shown before. */
  synchronized void draw(List<String> lines) {
    StringBuilder frame = new StringBuilder(erase());
    for (String line : lines) {
      frame.append(CellWidth.keepStart(line, columns)).append('\n');
    }
    shown = List.copyOf(lines);
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
    return shown.isEmpty()
        ? ""
        : String.format(Locale.ROOT, "\u001b[%dA", shown.size()) + ERASE_BELOW;
  }
}
