package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Writes curves as {@link Ranker} reads them. */
final class RankerTable {

  private final List<String> lines = new ArrayList<>();

  /**
   * A table without curves.
   *
   * @param comment lines for a reader
   * @param start the log odds of a candidate all whose curves are at their first points
   * @param name what a name adds to them
   */
  RankerTable(List<String> comment, double start, double name) {
    comment.forEach(line -> lines.add(("# " + line).stripTrailing()));
    lines.add("start\t" + shown(start));
    lines.add("name\t" + shown(name));
  }

  /** Adds the curve of a measure by its points. */
  void add(String measure, double[] values, double[] logOdds) {
    StringBuilder line = new StringBuilder(measure);
    for (int i = 0; i < values.length; i++) {
      line.append('\t').append(shown(values[i])).append(':').append(shown(logOdds[i]));
    }
    lines.add(line.toString());
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  /** Three decimals, without zeros at the end. */
  private static String shown(double number) {
    String digits = String.format(Locale.ROOT, "%.3f", number);
    String shorter = digits.replaceFirst("\\.?0+$", "");
    return shorter.equals("-0") ? "0" : shorter;
  }
}
