package dev.corpora.text;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds footnotes: the last rows of a column, set smaller than the body above them and beginning
 * with a mark.
 */
final class FootnoteRows implements RowStep {

  private static final float SMALLER = 0.93f;

  private final float bodySize;

  FootnoteRows(float bodySize) {
    this.bodySize = bodySize;
  }

  @Override
  public List<Row> apply(List<Row> rows, CleaningRun run) {
    List<Row> out = new ArrayList<>(rows);
    int end = rows.size();
    while (end > 0) {
      int start = end - 1;
      while (start > 0 && isSameColumn(rows.get(start - 1), rows.get(start))) {
        start--;
      }
      markIn(out, start, end);
      end = start;
    }
    return out;
  }

  private static boolean isSameColumn(Row one, Row next) {
    return one.page() == next.page() && next.bottom() >= one.bottom();
  }

  private void markIn(List<Row> rows, int start, int end) {
    int first = end;
    while (first > start && isSmall(rows.get(first - 1))) {
      first--;
    }
    boolean belowBody = first > start;
    if (first == end || !belowBody) {
      return;
    }
    while (first < end && !Footnotes.begins(rows.get(first).text())) {
      first++;
    }
    for (int i = first; i < end; i++) {
      rows.set(i, rows.get(i).withKind(BlockKind.FOOTNOTE));
    }
  }

  private boolean isSmall(Row row) {
    return row.kind() == BlockKind.PARAGRAPH && row.fontSize() < SMALLER * bodySize;
  }
}
