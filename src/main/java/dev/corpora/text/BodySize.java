package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The font size in which most of a document's letters are set. */
final class BodySize {

  private static final float DEFAULT = 10;

  private BodySize() {}

  /** In points, to a quarter of one. */
  static float of(List<Page> pages) {
    Map<Integer, Long> lettersBySize = new TreeMap<>();
    for (Page page : pages) {
      for (Line line : page.lines()) {
        lettersBySize.merge(
            Math.round(line.fontSize() * 4), (long) line.text().length(), Long::sum);
      }
    }
    return lettersBySize.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(entry -> entry.getKey() / 4f)
        .orElse(DEFAULT);
  }
}
