package dev.corpora.text;

import dev.corpora.model.Line;
import java.util.List;

/**
 * Writes rows of program text as they stand: line by line, with the spaces that their places show.
 */
final class CodeText {

  private CodeText() {}

  static String of(List<Row> rows) {
    float left = Float.MAX_VALUE;
    for (Row row : rows) {
      left = Math.min(left, row.left());
    }
    StringBuilder out = new StringBuilder();
    for (Row row : rows) {
      if (!out.isEmpty()) {
        out.append('\n');
      }
      float end = left;
      boolean first = true;
      for (Line line : row.lines()) {
        int spaces = Math.round((line.left() - end) / letterWidth(line));
        out.append(" ".repeat(Math.max(first ? 0 : 1, Math.min(spaces, 80)))).append(line.text());
        end = line.right();
        first = false;
      }
    }
    return out.toString();
  }

  private static float letterWidth(Line line) {
    return Math.max(1, (line.right() - line.left()) / line.text().length());
  }
}
