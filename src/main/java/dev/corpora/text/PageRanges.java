package dev.corpora.text;

import java.util.List;

/** Page numbers as a person writes them: {@code page 4}, {@code pages 1-3, 7}. */
final class PageRanges {

  private PageRanges() {}

  /**
   * Names pages.
   *
   * @param pages ascending, at least one
   */
  static String name(List<Integer> pages) {
    StringBuilder out = new StringBuilder(pages.size() == 1 ? "page " : "pages ");
    for (int i = 0; i < pages.size(); i++) {
      int first = pages.get(i);
      while (i + 1 < pages.size() && pages.get(i + 1) == pages.get(i) + 1) {
        i++;
      }
      int last = pages.get(i);
      out.append(first);
      if (last > first) {
        out.append('-').append(last);
      }
      if (i + 1 < pages.size()) {
        out.append(", ");
      }
    }
    return out.toString();
  }
}
