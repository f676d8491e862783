package dev.corpora.text;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How a document sets its body text: what paragraphs, headings and notes are measured against.
 *
 * @param size the font size of most letters, in points
 * @param leading the usual distance of base lines in parts of the font size
 */
record BodyStyle(float size, float leading) {

  private static final float DEFAULT_LEADING = 1.2f;
  private static final float WIDEST_LEADING = 2.6f;

  static BodyStyle of(List<Row> rows, float bodySize) {
    Map<Integer, Integer> distances = new HashMap<>();
    for (int i = 1; i < rows.size(); i++) {
      Row one = rows.get(i - 1);
      Row next = rows.get(i);
      float distance = (next.bottom() - one.bottom()) / bodySize;
      if (one.page() == next.page()
          && isBody(one, bodySize)
          && isBody(next, bodySize)
          && distance > 0.7f
          && distance < WIDEST_LEADING) {
        distances.merge(Math.round(distance * 20), 1, Integer::sum);
      }
    }
    float leading =
        new TreeMap<>(distances)
            .entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> entry.getKey() / 20f)
                .orElse(DEFAULT_LEADING);
    return new BodyStyle(bodySize, leading);
  }

  private static boolean isBody(Row row, float bodySize) {
    return Math.abs(row.fontSize() - bodySize) <= 0.05f * bodySize;
  }

  /** The usual distance of two base lines of this font size, in points. */
  float distance(float fontSize) {
    return leading * fontSize;
  }
}
