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
      boolean whole = isReadInWhole(reader, new TreePage(node, document.getResourceCache()));
      Page page = reader.page(number);
      if (whole || !page.lines().isEmpty()) {
        pages.add(page);
      }
      if (!whole && ++broken <= MOST_WARNINGS) {
        warnings.add(warning(page));
      }
    }
    if (broken > MOST_WARNINGS) {
      warnings.add(
          new DocumentWarning((broken - MOST_WARNINGS) + " more pages are damaged as well."));
    }
    return new ReadPages(pages, broken, warnings);
  }

  private static boolean isReadInWhole(PageReader reader, TreePage page) {
    try {
      reader.read(page);
      return true;
    } catch (AttemptAbandonedException e) {
      throw e;
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // What breaks inside the library on one page says nothing about the next.
      return false;
    }
  }

  private static DocumentWarning warning(Page page) {
    return new DocumentWarning(
        page.lines().isEmpty()
            ? "Page " + page.number() + " is damaged and could not be read."
            : "Page " + page.number() + " is damaged; its text was read up to the damage.");
  }
}
