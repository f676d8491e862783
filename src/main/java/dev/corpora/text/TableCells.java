package dev.corpora.text;

import dev.corpora.model.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the lines of a table's cells together. */
final class TableCells {

  private static final float ALIGNED = 6;

  private final HyphenJoiner joiner;

  TableCells(HyphenJoiner joiner) {
    this.joiner = joiner;
  }

  /**
   * The texts of a table's cells, row by row.
   *
   * @param rows the table's rows as set, on one page
   */
  List<String> texts(List<Row> rows) {
    List<Float> columns = columns(rows);
    float rowDistance = rowDistance(rows);
    List<String> out = new ArrayList<>();
    SortedMap<Integer, StringBuilder> cells = new TreeMap<>();
    for (int i = 0; i < rows.size(); i++) {
      Row row = rows.get(i);
      boolean begins =
          Float.isNaN(rowDistance)
              ? column(row.lines().get(0), columns) == 0
              : i > 0 && row.bottom() - rows.get(i - 1).bottom() >= rowDistance;
      if (begins) {
        flush(cells, out);
      }
      for (Line line : row.lines()) {
        StringBuilder cell = cells.computeIfAbsent(column(line, columns), k -> new StringBuilder());
        joiner.append(cell, line.text());
      }
    }
    flush(cells, out);
    return out;
  }

  private static void flush(SortedMap<Integer, StringBuilder> cells, List<String> out) {
    cells.values().forEach(cell -> out.add(cell.toString()));
    cells.clear();
  }

  /** Where the columns begin. */
  private static List<Float> columns(List<Row> rows) {
    List<Float> lefts = new ArrayList<>();
    rows.forEach(row -> row.lines().forEach(line -> lefts.add(line.left())));
    lefts.sort(null);
    List<Float> columns = new ArrayList<>();
    float previous = Float.NEGATIVE_INFINITY;
    for (float left : lefts) {
      if (left - previous > ALIGNED) {
        columns.add(left);
      }
      previous = left;
    }
    return columns;
  }

  private static int column(Line line, List<Float> columns) {
    int column = 0;
    while (column + 1 < columns.size() && columns.get(column + 1) <= line.left() + ALIGNED / 2) {
      column++;
    }
    return column;
  }

  /**
   * The distance from which two lines belong to different rows, or not a number where the table
   * sets all its lines at the same distance.
   */
  private static float rowDistance(List<Row> rows) {
    float nearest = Float.MAX_VALUE;
    float farthest = 0;
    for (int i = 1; i < rows.size(); i++) {
      float distance = rows.get(i).bottom() - rows.get(i - 1).bottom();
      nearest = Math.min(nearest, distance);
      farthest = Math.max(farthest, distance);
    }
    boolean wraps = nearest < 1.45f * rows.get(0).fontSize() && farthest > 1.2f * nearest;
    return wraps ? 1.15f * nearest : Float.NaN;
  }
}
