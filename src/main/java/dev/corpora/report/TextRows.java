package dev.corpora.report;

import java.util.ArrayList;
import java.util.List;

/** A table in plain text: columns as wide as their widest cell, the last as it is. */
final class TextRows {

  private final List<String[]> rows = new ArrayList<>();

  TextRows(String... heads) {
    rows.add(heads);
  }

  /** Adds a row; whatever could move a cursor in it is escaped. */
  void add(Object... cells) {
    String[] texts = new String[cells.length];
    for (int i = 0; i < cells.length; i++) {
      texts[i] = Printable.of(String.valueOf(cells[i]));
    }
    rows.add(texts);
  }

  /** The lines, each with its break. */
  String text() {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int i = 0; i < row.length; i++) {
        widths[i] = Math.max(widths[i], CellWidth.of(row[i]));
      }
    }
    StringBuilder out = new StringBuilder();
    for (String[] row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.length; i++) {
        line.append(row[i]).append(" ".repeat(widths[i] - CellWidth.of(row[i]) + 2));
      }
      out.append(line.toString().stripTrailing()).append('\n');
    }
    return out.toString();
  }
}
