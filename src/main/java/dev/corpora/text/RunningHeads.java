package dev.corpora.text;

import dev.corpora.model.Line;
import dev.corpora.model.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Removes running heads, running feet and page numbers.
 *
 * <p>They are known by their repetition at a page's edge: the outermost row, set at the same
 * height, with the same words once numbers are folded, on several pages (all pages, every other, or
 * the run of pages of one chapter). The height must be one where mostly such rows stand; so the
 * first line of the body, which also has the same height on every page, is safe even where two
 * pages begin with the same words. What occurs once is kept, but for a section's heading that is
 * repeated with the page's number. Rows are peeled off one at a time, since a head may have
 * several.
 */
final class RunningHeads implements PageStep {

  private static final int DEEPEST_HEAD = 3;

  /** The share of the page's height, from either edge, where heads and feet stand. */
  private static final float EDGE = 0.16f;

  /** Points by which the height of the same head may differ between pages. */
  private static final float SLOT = 3;

  /** Share of the rows at one height that must be repeated for the height to be that of heads. */
  private static final double MOSTLY = 0.6;

  /** Documents with fewer pages repeat too little to tell a head by repetition alone. */
  private static final int FEW_PAGES = 4;

  private static final float TITLE_SIZE = 1.3f;

  /** What heads put before a chapter's number, and headings mostly do not. */
  private static final Pattern CHAPTER =
      Pattern.compile("^(?:chapter|kapitel|chapitre|appendix|anhang|annexe|part|teil) ");

  @Override
  public List<Page> apply(List<Page> pages, CleaningRun run) {
    if (pages.size() < 2) {
      return pages;
    }
    float bodySize = BodySize.of(pages);
    Wordings wordings = new Wordings(pages);
    List<Page> remaining = pages;
    for (Edge edge : Edge.values()) {
      for (int depth = 0; depth < DEEPEST_HEAD; depth++) {
        run.check();
        List<Page> peeled = peel(remaining, edge, bodySize, wordings);
        if (peeled.equals(remaining)) {
          break;
        }
        remaining = peeled;
      }
    }
    return remaining;
  }

  private enum Edge {
    TOP,
    BOTTOM
  }

  /** The outermost row of a page. */
  private record EdgeRow(int pageIndex, float height, String key, List<Line> lines) {
    int slot() {
      return Math.round(height / SLOT);
    }
  }

  /**
   * Takes the outermost row off pages where it is a running one.
   *
   * @param wordings those of these pages, and then of those that are returned
   */
  private static List<Page> peel(List<Page> pages, Edge edge, float bodySize, Wordings wordings) {
    List<EdgeRow> rows = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      EdgeRow row = outermost(pages.get(i), i, edge);
      if (row != null) {
        rows.add(row);
      }
    }
    Repetition repetition = new Repetition(rows);
    boolean fewPages = pages.size() < FEW_PAGES;
    List<Page> out = new ArrayList<>(pages);
    for (EdgeRow row : rows) {
      if ((repetition.isRepeated(row) || repeatsHeading(row, wordings))
          && repetition.isHeadSlot(row.slot())
          && !isTitle(row, bodySize)
          && (!fewPages || hasNumber(row))) {
        Page page = pages.get(row.pageIndex());
        List<Line> lines = new ArrayList<>(page.lines());
        lines.removeAll(row.lines());
        out.set(row.pageIndex(), page.withLines(lines));
      }
    }
    wordings.become(out);
    return out;
  }

  /** How often each line's words stand in the document, numbers folded; counted when asked. */
  private static final class Wordings {

    private final Map<String, String> folded = new HashMap<>();
    private final Map<String, Integer> counts = new HashMap<>();
    private List<Page> pages;
    private boolean counted;

    Wordings(List<Page> pages) {
      this.pages = pages;
    }

    int of(String words) {
      if (!counted) {
        counted = true;
        pages.forEach(page -> add(page, 1));
      }
      return counts.getOrDefault(words, 0);
    }

    /** Goes on with the same pages, some of which have lost lines. */
    void become(List<Page> peeled) {
      for (int i = 0; counted && i < peeled.size(); i++) {
        if (peeled.get(i).lines().size() < pages.get(i).lines().size()) {
          add(pages.get(i), -1);
          add(peeled.get(i), 1);
        }
      }
      pages = peeled;
    }

    private void add(Page page, int times) {
      for (Line line : page.lines()) {
        counts.merge(folded.computeIfAbsent(line.text(), FoldedText::of), times, Integer::sum);
      }
    }
  }

  /**
   * Whether a row with a number says what another line says too: the heading of a section that is
   * on this page alone.
   */
  private static boolean repeatsHeading(EdgeRow row, Wordings wordings) {
    String key = row.key();
    if (!hasNumber(row) || key.length() < 3) {
      return false;
    }
    int itself = 0;
    for (Line line : row.lines()) {
      itself += FoldedText.of(line.text()).equals(key) ? 1 : 0;
    }
    String words = key.substring(0, key.length() - 1);
    String title = CHAPTER.matcher(words).replaceFirst("");
    return wordings.of(key) > itself
        || wordings.of(words) > 0
        || (!title.equals(words) && (wordings.of(title) > 0 || wordings.of(title + "#") > 0));
  }

  /** Which outermost rows occur on several pages at one height. */
  private static final class Repetition {

    private record Place(String key, int slot) {
      /** By hand: the quick compiler makes method calls of what a record compares by itself. */
      @Override
      public boolean equals(@Nullable Object other) {
        return other instanceof Place place && slot == place.slot && key.equals(place.key);
      }

      @Override
      public int hashCode() {
        return 31 * key.hashCode() + slot;
      }
    }

    private final Map<Place, Integer> places = new HashMap<>();
    private final Map<Integer, Integer> rowsBySlot = new HashMap<>();
    private final Map<Integer, Integer> repeatedBySlot = new HashMap<>();

    Repetition(List<EdgeRow> rows) {
      rows.forEach(row -> places.merge(new Place(row.key(), row.slot()), 1, Integer::sum));
      for (EdgeRow row : rows) {
        rowsBySlot.merge(row.slot(), 1, Integer::sum);
        if (isRepeated(row)) {
          repeatedBySlot.merge(row.slot(), 1, Integer::sum);
        }
      }
    }

    boolean isRepeated(EdgeRow row) {
      int times = 0;
      for (int slot = row.slot() - 1; slot <= row.slot() + 1; slot++) {
        times += places.getOrDefault(new Place(row.key(), slot), 0);
      }
      return times > 1;
    }

    boolean isHeadSlot(int slot) {
      return aroundSlot(repeatedBySlot, slot) >= MOSTLY * aroundSlot(rowsBySlot, slot);
    }

    private static int aroundSlot(Map<Integer, Integer> counts, int slot) {
      return counts.getOrDefault(slot - 1, 0)
          + counts.getOrDefault(slot, 0)
          + counts.getOrDefault(slot + 1, 0);
    }
  }

  private static @Nullable EdgeRow outermost(Page page, int index, Edge edge) {
    Comparator<Line> byHeight = Comparator.comparingDouble(Line::bottom);
    Line outer =
        page.lines().stream().min(edge == Edge.TOP ? byHeight : byHeight.reversed()).orElse(null);
    if (outer == null) {
      return null;
    }
    float height = edge == Edge.TOP ? outer.bottom() : page.height() - outer.bottom();
    if (height > EDGE * page.height()) {
      return null;
    }
    List<Line> row =
        page.lines().stream()
            .filter(line -> ColumnOrder.sameBaseLine(outer, line))
            .sorted(Comparator.comparingDouble(Line::left))
            .toList();
    StringBuilder text = new StringBuilder();
    row.forEach(line -> text.append(line.text()).append(' '));
    return new EdgeRow(index, height, FoldedText.of(text.toString()), row);
  }

  private static boolean isTitle(EdgeRow row, float bodySize) {
    return row.lines().get(0).fontSize() > TITLE_SIZE * bodySize && !hasNumber(row);
  }

  private static boolean hasNumber(EdgeRow row) {
    return row.key().endsWith("#");
  }
}
