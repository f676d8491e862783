package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Removes the numbers beside the lines of a listing or an edition: numbers alone that stand below
 * each other in the margin, left or right of everything else, and rise by the same step.
 */
final class LineNumbers implements PageStep {

  private static final int FEWEST = 5;

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    List<Page> out = new ArrayList<>(pages.size());
    for (Page page : pages) {
      run.check();
      out.add(withoutNumbers(page));
    }
    return out;
  }

  private static Page withoutNumbers(Page page) {
    List<Line> numbers =
        page.lines().stream().filter(line -> line.text().matches("\\d{1,5}")).toList();
    if (numbers.size() < FEWEST || !rise(numbers) || !isInMargin(page, numbers)) {
      return page;
    }
    List<Line> lines = new ArrayList<>(page.lines());
    lines.removeAll(numbers);
    return page.withLines(lines);
  }

  private static boolean rise(List<Line> numbers) {
    List<Line> sorted =
        numbers.stream()
            .sorted(java.util.Comparator.comparingDouble(Line::bottom))
            .collect(Collectors.toList());
    int step = number(sorted.get(1)) - number(sorted.get(0));
    for (int i = 1; i < sorted.size(); i++) {
      if (step < 1 || number(sorted.get(i)) - number(sorted.get(i - 1)) != step) {
        return false;
      }
    }
    return true;
  }

  private static int number(Line line) {
    return Integer.parseInt(line.text());
  }

  private static boolean isInMargin(Page page, List<Line> numbers) {
    float left = Float.MAX_VALUE;
    float right = 0;
    for (Line number : numbers) {
      left = Math.min(left, number.left());
      right = Math.max(right, number.right());
    }
    boolean leftOfAll = true;
    boolean rightOfAll = true;
    for (Line line : page.lines()) {
      if (!numbers.contains(line)) {
        leftOfAll &= line.left() >= right;
        rightOfAll &= line.right() <= left;
      }
    }
    return leftOfAll || rightOfAll;
  }
}
