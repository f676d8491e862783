package dev.corpora.text;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Puts a page's lines into reading order: top to bottom, and where a gutter parts the page, column
 * by column. Lines that cross the gutter (titles, wide figures) split the page into bands, each
 * read by itself. A simplified recursive X-Y cut (Nagy and Seth 1984), with the gutter found by the
 * lines that face each other over it.
 */
final class ColumnOrder {

  private static final int DEEPEST = 2;

  /** Fewer facing lines than this make a table or a letterhead, not columns. */
  private static final int FEWEST_LINES = 8;

  /** How many of a page's lines may cross its gutter. */
  private static final double MOST_CROSSING = 0.35;

  /** How much of the narrower column the lines of one fill on average at least. */
  private static final double LEAST_FILLED = 0.45;

  /** As above, of one of several columns. */
  private static final double MOSTLY_FILLED = 0.7;

  /** Parts by which the columns of a page differ in width at most. */
  private static final float ALIKE = 0.15f;

  /** Font sizes from which a column is one of text rather than of a table's cells. */
  private static final float NARROWEST_TEXT = 10;

  private static final float NARROWEST_GUTTER = 6;

  /** A column narrower than this part of the text is one of page numbers or the like. */
  private static final float NARROWEST_COLUMN = 0.12f;

  private static final float STEP = 3;

  private static final Comparator<Line> BY_POSITION =
      Comparator.comparingDouble(Line::bottom).thenComparingDouble(Line::left);

  /** The page's rows in reading order. */
  List<Row> rows(Page page) {
    List<Line> lines = new ArrayList<>(page.lines());
    lines.sort(BY_POSITION);
    List<Row> rows = new ArrayList<>();
    order(lines, page.number(), 0, rows);
    return rows;
  }

  private static void order(List<Line> lines, int page, int depth, List<Row> out) {
    float gutter = gutter(lines, depth);
    if (Float.isNaN(gutter)) {
      addColumn(lines, page, out);
      return;
    }
    List<Line> spanning = new ArrayList<>();
    List<Line> left = new ArrayList<>();
    List<Line> right = new ArrayList<>();
    for (Line line : lines) {
      boolean crosses = line.left() < gutter && line.right() > gutter;
      if (crosses) {
        orderColumns(left, right, page, depth, out);
        spanning.add(line);
        continue;
      }
      addColumn(spanning, page, out);
      spanning.clear();
      (line.right() <= gutter ? left : right).add(line);
    }
    orderColumns(left, right, page, depth, out);
    addColumn(spanning, page, out);
  }

  private static void orderColumns(
      List<Line> left, List<Line> right, int page, int depth, List<Row> out) {
    order(left, page, depth + 1, out);
    order(right, page, depth + 1, out);
    left.clear();
    right.clear();
  }

  /** Where the gutter between two columns is, or not a number where there is none. */
  private static float gutter(List<Line> lines, int depth) {
    if (depth >= DEEPEST || lines.size() < 2 * FEWEST_LINES) {
      return Float.NaN;
    }
    float first = Float.MAX_VALUE;
    float last = 0;
    for (Line line : lines) {
      first = Math.min(first, line.left());
      last = Math.max(last, line.right());
    }
    float best = Float.NaN;
    double bestCrossing = MOST_CROSSING * lines.size();
    float width = last - first;
    for (float x = first + 0.2f * width; x <= first + 0.8f * width; x += STEP) {
      int crossing = crossing(lines, x);
      if (crossing < bestCrossing && partsColumns(lines, x, NARROWEST_COLUMN * width, depth)) {
        best = x;
        bestCrossing = crossing;
      }
    }
    return best;
  }

  private static int crossing(List<Line> lines, float x) {
    int crossing = 0;
    for (Line line : lines) {
      if (line.left() < x && line.right() > x) {
        crossing++;
      }
    }
    return crossing;
  }

  private static boolean partsColumns(List<Line> lines, float x, float narrowest, int depth) {
    Side left = new Side();
    Side right = new Side();
    for (Line line : lines) {
      if (line.right() <= x) {
        left.add(line);
      } else if (line.left() >= x) {
        right.add(line);
      }
    }
    return left.count >= FEWEST_LINES
        && right.count >= FEWEST_LINES
        && right.left - left.right >= NARROWEST_GUTTER
        && Math.min(left.width(), right.width()) >= narrowest
        && left.facing(right)
        && (left.isFilled(LEAST_FILLED) || areTwoLike(right, left, depth))
        && (right.isFilled(LEAST_FILLED) || areTwoLike(left, right, depth));
  }

  /** Whether several columns are parted into two that are as wide as the single one beside them. */
  private static boolean areTwoLike(Side single, Side several, int depth) {
    float gutter =
        several.width() > 1.8f * single.width() ? gutter(several.lines, depth + 1) : Float.NaN;
    if (Float.isNaN(gutter)) {
      return false;
    }
    Side left = new Side();
    Side right = new Side();
    for (Line line : several.lines) {
      if (line.right() <= gutter) {
        left.add(line);
      } else if (line.left() >= gutter) {
        right.add(line);
      }
    }
    return single.isFilled(MOSTLY_FILLED) && left.isLike(single) && right.isLike(single);
  }

  /** The lines on one side of a supposed gutter. */
  private static final class Side {
    private final List<Line> lines = new ArrayList<>();
    private int count;
    private float left = Float.MAX_VALUE;
    private float right;
    private float top = Float.MAX_VALUE;
    private float bottom;
    private double widths;

    void add(Line line) {
      lines.add(line);
      count++;
      left = Math.min(left, line.left());
      right = Math.max(right, line.right());
      top = Math.min(top, line.top());
      bottom = Math.max(bottom, line.bottom());
      widths += line.right() - line.left();
    }

    float width() {
      return right - left;
    }

    /** Whether its lines take up so much of its width on average. */
    boolean isFilled(double share) {
      return widths / count >= share * width();
    }

    /** Whether it is a column of text as wide as another. */
    boolean isLike(Side other) {
      return isFilled(MOSTLY_FILLED)
          && Math.abs(width() - other.width()) < ALIKE * other.width()
          && width() > NARROWEST_TEXT * lines.get(0).fontSize();
    }

    /** Whether the shorter side stands beside the other for the greater part. */
    boolean facing(Side other) {
      float shared = Math.min(bottom, other.bottom) - Math.max(top, other.top);
      return shared > 0.5 * Math.min(bottom - top, other.bottom - other.top);
    }
  }

  /** Adds lines that are read from top to bottom. */
  private static void addColumn(List<Line> lines, int page, List<Row> out) {
    if (lines.isEmpty()) {
      return;
    }
    Column column = extent(lines);
    List<Line> row = new ArrayList<>();
    for (Line line : lines) {
      if (!row.isEmpty() && !sameBaseLine(row.get(0), line)) {
        out.add(row(row, page, column));
        row.clear();
      }
      row.add(line);
    }
    out.add(row(row, page, column));
  }

  private static Row row(List<Line> lines, int page, Column column) {
    List<Line> sorted = new ArrayList<>(lines);
    sorted.sort(Comparator.comparingDouble(Line::left));
    return new Row(page, column, sorted, BlockKind.PARAGRAPH);
  }

  static boolean sameBaseLine(Line one, Line other) {
    float tolerance = 0.25f * Math.min(one.fontSize(), other.fontSize());
    return Math.abs(one.bottom() - other.bottom()) <= Math.max(1, tolerance);
  }

  private static Column extent(List<Line> lines) {
    float left = Float.MAX_VALUE;
    List<Float> rights = new ArrayList<>(lines.size());
    for (Line line : lines) {
      left = Math.min(left, line.left());
      rights.add(line.right());
    }
    rights.sort(null);
    float right = rights.get((int) (0.95 * (rights.size() - 1)));
    return new Column(left, right);
  }
}
