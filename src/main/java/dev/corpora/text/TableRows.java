package dev.corpora.text;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Line;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds tables: rows parted by wide gaps, several below each other, whose parts begin at the same
 * places. Rows between them that stay within one of the columns are cells that go on. Rows of a
 * listing in a fixed-width font are aligned too, and are no table by themselves.
 */
final class TableRows implements RowStep {

  /** Points by which the parts of a column may be out of line. */
  private static final float ALIGNED = 4;

  /** Widths of the letter m that a gap between columns has at least. */
  private static final float GAP = 0.9f;

  private static final float FARTHEST = 3.2f;

  @Override
  public List<Row> apply(List<Row> rows, CleaningRun run) {
    List<Row> out = new ArrayList<>(rows);
    int i = 0;
    while (i < rows.size()) {
      int end = isParted(rows.get(i)) ? endOfTable(rows, i) : i;
      if (end > i) {
        for (int k = i; k < end; k++) {
          out.set(k, rows.get(k).withKind(BlockKind.TABLE_CELL));
        }
        i = end;
      } else {
        i++;
      }
    }
    return out;
  }

  private static boolean isParted(Row row) {
    if (row.kind() != BlockKind.PARAGRAPH || row.lines().size() < 2) {
      return false;
    }
    for (int i = 1; i < row.lines().size(); i++) {
      if (row.lines().get(i).left() - row.lines().get(i - 1).right() >= GAP * row.fontSize()) {
        return true;
      }
    }
    return false;
  }

  /** Where the table that begins with a row ends, or its first row where there is none. */
  private static int endOfTable(List<Row> rows, int first) {
    List<Float> lefts = new ArrayList<>();
    int parted = 0;
    int prose = 0;
    int end = first;
    for (int i = first; i < rows.size(); i++) {
      Row row = rows.get(i);
      if (i > first && !isBelow(rows.get(i - 1), row)) {
        break;
      }
      if (isParted(row)) {
        if (i > first && !sharesColumn(row, lefts)) {
          break;
        }
        row.lines().forEach(line -> lefts.add(line.left()));
        parted++;
        prose += row.fixedWidth() ? 0 : 1;
        end = i + 1;
      } else if (row.kind() != BlockKind.PARAGRAPH || !staysInColumn(row, lefts)) {
        break;
      } else if (i - end < 6 && isWrapped(row, lefts)) {
        end = i + 1;
      } else if (i - end >= 6) {
        break;
      }
    }
    return parted >= 2 && 2 * prose >= parted ? end : first;
  }

  private static boolean isBelow(Row row, Row next) {
    float distance = next.bottom() - row.bottom();
    return row.page() == next.page() && distance > 0 && distance <= FARTHEST * row.fontSize();
  }

  /** Whether a part other than the first begins where such a part began above. */
  private static boolean sharesColumn(Row row, List<Float> lefts) {
    for (int i = 1; i < row.lines().size(); i++) {
      if (isAligned(row.lines().get(i).left(), lefts)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAligned(float left, List<Float> lefts) {
    for (int i = lefts.size() - 1; i >= Math.max(0, lefts.size() - 40); i--) {
      if (Math.abs(lefts.get(i) - left) <= ALIGNED) {
        return true;
      }
    }
    return false;
  }

  private static boolean staysInColumn(Row row, List<Float> lefts) {
    Line line = row.lines().get(0);
    if (!isAligned(line.left(), lefts)) {
      return false;
    }
    for (int i = lefts.size() - 1; i >= Math.max(0, lefts.size() - 12); i--) {
      if (lefts.get(i) > line.left() + ALIGNED && lefts.get(i) < row.right() - ALIGNED) {
        return false;
      }
    }
    return true;
  }

  /** Whether a row goes on below a cell that is not its row's first. */
  private static boolean isWrapped(Row row, List<Float> lefts) {
    float first = Float.MAX_VALUE;
    for (int i = Math.max(0, lefts.size() - 12); i < lefts.size(); i++) {
      first = Math.min(first, lefts.get(i));
    }
    return row.left() > first + ALIGNED;
  }
}
