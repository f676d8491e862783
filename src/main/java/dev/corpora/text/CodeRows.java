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

  /** Rows after each other that inline code fills within a paragraph. */
  private static final int MOST_ROWS_OF_INLINE_CODE = 3;

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
    int inlineRows = 0;
    boolean inProse = false;
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean afterProse =
          inProse && inlineRows < MOST_ROWS_OF_INLINE_CODE && goesOn(rows.get(i - 1), row);
      boolean beforeProse =
          i + 1 < rows.size() && !rows.get(i + 1).fixedWidth() && goesOn(row, rows.get(i + 1));
      boolean code =
          row.fixedWidth()
              && row.fontSize() < HEADING * bodySize
              && row.kind() == BlockKind.PARAGRAPH
              && !afterProse
              && !beforeProse;
      out.add(code ? row.withKind(BlockKind.CODE) : row);
      inProse = !code && row.kind() == BlockKind.PARAGRAPH;
      inlineRows = inProse && row.fixedWidth() ? inlineRows + 1 : 0;
    }
    return out;
  }

  /**
   * Whether a row of text runs on into the next: to the right edge, so that the next row's first
   * word did not fit, and at the same left edge but for a bullet or a first line's indent.
   */
  private static boolean goesOn(Row row, Row next) {
    float distance = next.bottom() - row.bottom();
    boolean adjacent =
        row.page() == next.page()
            && distance > 0
            && distance < 1.6f * Math.max(row.fontSize(), next.fontSize());
    if (!adjacent || row.text().endsWith(":")) {
      return false;
    }
    boolean broken = endsInHyphen(row.text()) && Sentences.beginsSmall(next.text());
    return (broken || hadNoRoom(row, next)) && (broken || isSameEdge(row, next));
  }

  private static boolean isSameEdge(Row row, Row next) {
    float indent = next.left() - row.left();
    if (Math.abs(indent) < 2) {
      return true;
    }
    boolean item = ListMarkers.isBullet(row.text()) || ListMarkers.isNumber(row.text());
    return indent > 0 && indent < 3 * row.fontSize() && item;
  }

  private static boolean endsInHyphen(String text) {
    int last = text.length() - 1;
    return last > 0
        && WordCounts.isHyphen(text.charAt(last))
        && Character.isLetter(text.charAt(last - 1));
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
