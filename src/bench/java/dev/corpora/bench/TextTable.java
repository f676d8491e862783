package dev.corpora.bench;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table in plain text: the first column flush left, the others flush right. */
public final class TextTable {

  private static final String GAP = "  ";

  private final List<List<String>> rows = new ArrayList<>();

  /** A table with a row of headings. */
  public TextTable(List<String> headings) {
    rows.add(List.copyOf(headings));
  }

  /** Adds a row, of as many cells as there are headings. */
  public void add(List<String> cells) {
    if (cells.size() != rows.get(0).size()) {
      throw new IllegalArgumentException(
          cells.size() + " cells for " + rows.get(0).size() + " columns");
    }
    rows.add(List.copyOf(cells));
  }

  /** Prints it, columns as wide as their widest cell. */
  public void print(PrintStream out) {
    for (List<String> row : rows) {
      StringBuilder line = new StringBuilder();
      for (int i = 0; i < row.size(); i++) {
        String padding = " ".repeat(width(i) - row.get(i).length());
        line.append(i == 0 ? row.get(i) + padding : GAP + padding + row.get(i));
      }
      out.println(line.toString().stripTrailing());
    }
  }

  private int width(int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }
}
