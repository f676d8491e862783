package dev.corpora.document.pdf;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.Page;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * The pages of a document, read in one pass in which a broken page costs no more than itself.
 *
 * @param pages those that could be read, in whole or in part
 * @param broken how many could not be read in whole
 */
record ReadPages(List<Page> pages, int broken, List<DocumentWarning> warnings) {

  /** A document broken from end to end is told in as many sentences as somebody would read. */
  private static final int MOST_WARNINGS = 20;

  /**
   * Reads them.
   *
   * @throws AttemptAbandonedException where the checkpoint ends the attempt
   */
  static ReadPages of(PDDocument document, Checkpoint checkpoint) {
    List<Page> pages = new ArrayList<>();
    List<DocumentWarning> warnings = new ArrayList<>();
    PageTree tree = new PageTree(document);
    PageReader reader = new PageReader(checkpoint);
    int broken = 0;
    int number = 0;
    for (COSDictionary node = tree.next(); node != null; node = tree.next()) {
      checkpoint.check();
      number++;
      Extent extent = read(reader, new TreePage(node, document.getResourceCache()));
      Page page = reader.page(number);
      if (extent.isReadable() || !page.lines().isEmpty()) {
        pages.add(page);
      }
      if (!extent.isWhole() && ++broken <= MOST_WARNINGS) {
        warnings.add(new DocumentWarning(extent.tell(page)));
      }
    }
    if (broken > MOST_WARNINGS) {
      warnings.add(
          new DocumentWarning(
              (broken - MOST_WARNINGS) + " more pages could not be read in whole either"));
    }
    return new ReadPages(pages, broken, warnings);
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
