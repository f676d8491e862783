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

  /** How much larger than the body a row is no code but a heading. */
  private static final float HEADING = 1.1f;

  private final float bodySize;

  CodeRows(float bodySize) {
    this.bodySize = bodySize;
  }

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
              && row.fontSize() < HEADING * bodySize
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
        && hadNoRoom(row, next)
        && !row.text().endsWith(":");
  }

  /** Whether the next row's first word did not fit on this row any more. */
  private static boolean hadNoRoom(Row row, Row next) {
    String text = next.text();
    int space = text.indexOf(' ');
    float letter = (next.right() - next.left()) / text.length();
    float word = letter * ((space < 0 ? text.length() : space) + 1);
    return row.right() + word > row.column().right();
  }
}
