package dev.corpora.document.pdf;

import dev.corpora.document.OverLimit;
import dev.corpora.document.ReadLimits;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.Line;
import dev.corpora.model.Page;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages of a document, read in one pass in which a broken page costs no more than itself.
 *
 * @param pages those that could be read, in whole or in part
 * @param broken how many could not be read in whole
 * @param all how many pages there are, read or not
 * @param shortfall which limit ended the reading before the last page; empty where none did
 */
record ReadPages(
    List<Page> pages,
    int broken,
    int all,
    List<DocumentWarning> warnings,
    Optional<Problem> shortfall) {

  /** A document broken from end to end is told in as many sentences as somebody would read. */
  private static final int MOST_WARNINGS = 20;

  /**
   * Reads them, up to a limit; or up to where the document is found to be too large altogether, as
   * {@link Inflation#isExhausted} tells.
   *
   * @throws AttemptAbandonedException where the checkpoint ends the attempt
   */
  static ReadPages of(PDDocument document, Inflation inflation) {
    ReadLimits limits = inflation.limits();
    List<Page> pages = new ArrayList<>();
    List<DocumentWarning> warnings = new ArrayList<>();
    PageTree tree = new PageTree(document, inflation.checkpoint());
    PageReader reader = new PageReader(inflation);
    Optional<Problem> shortfall = Optional.empty();
    int broken = 0;
    int number = 0;
    int all = 0;
    long text = 0;
    for (COSDictionary node = tree.next();
        node != null && !inflation.isExhausted();
        node = tree.next()) {
      inflation.checkpoint().check();
      if (number == limits.maxPages().orElse(Integer.MAX_VALUE)) {
        all = number + 1 + tree.skipRest();
        shortfall = Optional.of(OverLimit.pages(number, all));
        break;
      }
      number++;
      all = number;
      Extent extent = read(reader, new TreePage(node, document.getResourceCache(), inflation));
      inflation.checkpoint().pageRead(number);
      Page page = reader.page(number);
      Page kept = firstCharacters(page, limits.maxText() - text);
      text += characters(kept);
      if (extent.isReadable() || !kept.lines().isEmpty()) {
        pages.add(kept);
      }
      if (!extent.isWhole() && ++broken <= MOST_WARNINGS) {
        warnings.add(new DocumentWarning(extent.tell(page)));
      }
      if (kept.lines().size() < page.lines().size()) {
        int rest = tree.skipRest();
        all = number + rest;
        shortfall = Optional.of(OverLimit.text(limits.maxText(), leftOut(rest, all)));
        break;
      }
    }
    if (broken > MOST_WARNINGS) {
      warnings.add(
          new DocumentWarning(
              (broken - MOST_WARNINGS) + " more pages could not be read in whole either"));
    }
    return new ReadPages(pages, broken, all, warnings, shortfall);
  }

  private static String leftOut(int rest, int all) {
    return rest == 0
        ? "its last page is cut short"
        : String.format(Locale.ROOT, "%,d of its %,d pages were left out", rest, all);
  }

  /** The same page, or its first lines where all of them are more than is wanted. */
  private static Page firstCharacters(Page page, long most) {
    long size = 0;
    for (int i = 0; i < page.lines().size(); i++) {
      size += page.lines().get(i).text().length();
      if (size > most) {
        return page.withLines(page.lines().subList(0, i));
      }
    }
    return page;
  }

  private static long characters(Page page) {
    return page.lines().stream().map(Line::text).mapToLong(String::length).sum();
  }

  private static Extent read(PageReader reader, TreePage page) {
    try {
      reader.read(page);
      return Extent.WHOLE;
    } catch (AttemptAbandonedException e) {
      throw e;
    } catch (PageLimitException e) {
      return new Extent(true, String.valueOf(e.getMessage()));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What breaks inside the library on one page says nothing about the next.
      return new Extent(false, "");
    }
  }

  /**
   * How much of a page was read.
   *
   * @param isReadable whether the page is sound, as far as it was read
   * @param excess what a sound page that was not read in whole has too much of
   */
  private record Extent(boolean isReadable, String excess) {

    static final Extent WHOLE = new Extent(true, "");

    boolean isWhole() {
      return isReadable && excess.isEmpty();
    }

    /** A sentence about a page that was not read in whole. */
    String tell(Page page) {
      boolean blank = page.lines().isEmpty();
      String name = "page " + page.number();
      if (isReadable) {
        return name
            + " holds "
            + excess
            + ", which is more than is read of one page; "
            + (blank ? "no text was found up to there" : "its text up to there was kept");
      }
      return name
          + (blank
              ? " is damaged and could not be read"
              : " is damaged; its text was read up to the damage");
    }
  }
}
