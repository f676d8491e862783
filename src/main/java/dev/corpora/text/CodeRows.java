package dev.corpora.text;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds program text: rows wholly in a fixed-width font. A row of a paragraph that happens to
 * consist of inline code for the greater part stays with its paragraph, and in a document that is
 * typewritten throughout the font says nothing.
 */
final class CodeRows implements RowStep {

  private static final double TYPEWRITTEN = 0.6;

  private static final float FULL = 0.93f;

  @Override
  public List<Row> apply(List<Row> rows, CleaningRun run) {
    long fixed = 0;
    long all = 0;
    for (Row row : rows) {
      all += row.text().length();
      fixed += row.fixedWidth() ? row.text().length() : 0;
    }
    if (fixed >= TYPEWRITTEN * all) {
      return rows;
    }
    List<Row> out = new ArrayList<>(rows.size());
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean code =
          row.fixedWidth()
              && row.kind() == BlockKind.PARAGRAPH
              && !(i > 0 && goesOn(rows.get(i - 1), row))
              && !(i + 1 < rows.size()
                  && goesOn(row, rows.get(i + 1))
                  && !rows.get(i + 1).fixedWidth());
      out.add(code ? row.withKind(BlockKind.CODE) : row);
    }
    return out;
  }

  /** Whether a row of text runs on, to the right edge, into the next at the same left edge. */
  private static boolean goesOn(Row row, Row next) {
    float distance = next.bottom() - row.bottom();
    boolean adjacent =
        row.page() == next.page()
            && distance > 0
            && distance < 1.6f * Math.max(row.fontSize(), next.fontSize());
    boolean prose = !row.fixedWidth() || !next.fixedWidth();
    return adjacent
        && prose
        && Math.abs(row.left() - next.left()) < 2
        && row.right() >= row.column().left() + FULL * row.column().width()
        && !row.text().endsWith(":");
  }
}
