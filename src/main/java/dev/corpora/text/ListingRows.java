package dev.corpora.text;

import dev.corpora.model.BlockKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the lines of tables of contents and of indexes: many lines of a page lead by dots to a
 * number, or end in page numbers under a heading that announces them. What kind of list it is says
 * the nearest such heading above on consecutive pages; without one, its place in the document.
 */
final class ListingRows implements RowStep {

  /** Lines with leaders from which a page is part of a list. */
  private static final int FEWEST_LEADERS = 3;

  /** Share of lines that end in numbers from which a page under a heading is part of its list. */
  private static final double MANY = 0.4;

  private static final int FEWEST_UNDER_HEADING = 3;

  @Override
  public List<Row> apply(List<Row> rows, CleaningRun run) {
    List<Row> out = new ArrayList<>(rows.size());
    BlockKind announced = BlockKind.PARAGRAPH;
    int lastPage = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).page();
    int from = 0;
    while (from < rows.size()) {
      run.check();
      int to = from;
      while (to < rows.size() && rows.get(to).page() == rows.get(from).page()) {
        to++;
      }
      announced = mark(rows.subList(from, to), announced, lastPage, out);
      from = to;
    }
    return out;
  }

  /** Adds a page's rows and returns what kind of list may go on on the next page. */
  private static BlockKind mark(
      List<Row> page, BlockKind announcedBefore, int lastPage, List<Row> out) {
    BlockKind announced = announcedBefore;
    int begin = 0;
    boolean leaders = count(page, PageReferences::hasLeaders) >= FEWEST_LEADERS;
    BlockKind before = announced;
    int headingAt = -1;
    for (int i = 0; i < page.size(); i++) {
      Optional<BlockKind> under = ListingHeadings.kindUnder(page.get(i).text());
      if (under.isPresent() && under.get() != BlockKind.BIBLIOGRAPHY) {
        if (i + 1 < page.size() && isListed(page.subList(i + 1, page.size()), under.get())) {
          announced = under.get();
          headingAt = i;
          break;
        }
      }
    }
    if (headingAt >= 0) {
      begin = headingAt + 1;
      BlockKind above =
          before != BlockKind.PARAGRAPH && isListed(page.subList(0, headingAt), before)
              ? before
              : BlockKind.PARAGRAPH;
      page.subList(0, headingAt)
          .forEach(row -> out.add(above == BlockKind.PARAGRAPH ? row : row.withKind(above)));
      out.add(page.get(headingAt).withKind(BlockKind.HEADING));
    }
    List<Row> rest = page.subList(begin, page.size());
    if (announced == BlockKind.PARAGRAPH && leaders) {
      boolean inFront = page.get(0).page() <= Math.max(3, lastPage / 2);
      announced = inFront ? BlockKind.CONTENTS : BlockKind.INDEX;
    }
    if (announced == BlockKind.PARAGRAPH || !isListed(rest, announced)) {
      return partly(rest, out);
    }
    int end = announced == BlockKind.CONTENTS ? endOfContents(rest) : rest.size();
    for (int i = 0; i < rest.size(); i++) {
      out.add(i < end ? rest.get(i).withKind(announced) : rest.get(i));
    }
    return end == rest.size() ? announced : BlockKind.PARAGRAPH;
  }

  private static boolean isListed(List<Row> rows, BlockKind kind) {
    int referring =
        kind == BlockKind.INDEX
            ? count(
                rows, text -> PageReferences.hasLeaders(text) || PageReferences.endsInList(text))
            : count(
                rows, text -> PageReferences.hasLeaders(text) || PageReferences.endsInNumber(text));
    return referring >= Math.min(FEWEST_UNDER_HEADING, rows.size())
        && referring >= MANY * Math.min(rows.size(), 12)
        && referring > 0;
  }

  /** A list of contents may end in mid-page: after the last of its lines that ends in a number. */
  private static int endOfContents(List<Row> rows) {
    int end = 0;
    int without = 0;
    for (int i = 0; i < rows.size() && without < 4; i++) {
      String text = rows.get(i).text();
      if (PageReferences.hasLeaders(text) || PageReferences.endsInNumber(text)) {
        end = i + 1;
        without = 0;
      } else {
        without++;
      }
    }
    return rows.size() - end <= 2 ? rows.size() : end;
  }

  /** A page without a list may still have some lines of one, such as a chapter's own contents. */
  private static BlockKind partly(List<Row> rows, List<Row> out) {
    boolean several = count(rows, PageReferences::hasLeaders) >= FEWEST_LEADERS;
    for (Row row : rows) {
      out.add(
          several && PageReferences.hasLeaders(row.text())
              ? row.withKind(BlockKind.CONTENTS)
              : row);
    }
    return BlockKind.PARAGRAPH;
  }

  private static int count(List<Row> rows, java.util.function.Predicate<String> test) {
    int count = 0;
    for (Row row : rows) {
      if (test.test(row.text())) {
        count++;
      }
    }
    return count;
  }
}
