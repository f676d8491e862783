package dev.corpora.bench.training;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Takes away running heads and feet: lines that, digits apart, begin or end many pages. */
final class RunningHeads {

  private static final Pattern NUMBER = Pattern.compile("\\d+");
  private static final int LINES_AT_EDGE = 2;
  private static final int LEAST_PAGES = 5;

  private RunningHeads() {}

  static List<PdfLine> removed(List<PdfLine> lines) {
    Map<Integer, List<PdfLine>> pages = new LinkedHashMap<>();
    for (PdfLine line : lines) {
      pages.computeIfAbsent(line.page(), page -> new ArrayList<>()).add(line);
    }
    Map<String, Integer> seen = new HashMap<>();
    for (List<PdfLine> page : pages.values()) {
      edges(page, line -> seen.merge(shape(line), 1, Integer::sum));
    }
    List<PdfLine> kept = new ArrayList<>();
    for (List<PdfLine> page : pages.values()) {
      List<PdfLine> rest = new ArrayList<>(page);
      edges(
          page,
          line -> {
            if (seen.getOrDefault(shape(line), 0) >= LEAST_PAGES) {
              rest.remove(line);
            }
          });
      kept.addAll(rest);
    }
    return kept;
  }

  private static void edges(List<PdfLine> page, Consumer<PdfLine> action) {
    for (int i = 0; i < page.size(); i++) {
      if (i < LINES_AT_EDGE || i >= page.size() - LINES_AT_EDGE) {
        action.accept(page.get(i));
      }
    }
  }

  private static String shape(PdfLine line) {
    return NUMBER.matcher(line.text()).replaceAll("0");
  }
}
