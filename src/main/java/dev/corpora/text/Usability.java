package dev.corpora.text;

import dev.corpora.model.Block;
import dev.corpora.model.DocumentWarning;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Page;
import dev.corpora.model.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a cleaned document has text to work with, and what a person should know about the parts
 * that have none.
 *
 * @param shortfall why there is none, in figures
 */
record Usability(List<DocumentWarning> warnings, Optional<Problem> shortfall) {

  /** How many times the readable text the unreadable must be for a document to be useless. */
  private static final int MUCH = 2;

  /** Letters a page below which a document that is mostly pictures has no text to speak of. */
  private static final int FEW_LETTERS = 40;

  private static final double MOST_PAGES = 0.8;

  /** Share of pages without text that is worth a warning. */
  private static final double WORTH_SAYING = 0.1;

  /**
   * Judges a document.
   *
   * @param readsScans whether scanned pages were read: then those that are left are pictures
   */
  static Usability of(List<Page> pages, List<Block> blocks, CleaningRun run, boolean readsScans) {
    List<Integer> images = new ArrayList<>();
    for (Page page : pages) {
      if (page.lines().isEmpty() && page.images() > 0) {
        images.add(page.number());
      }
    }
    long letters = blocks.stream().mapToLong(block -> block.text().length()).sum();
    Optional<Problem> shortfall = shortfall(pages.size(), images, letters, run, readsScans);
    List<DocumentWarning> warnings = new ArrayList<>();
    if (shortfall.isEmpty()) {
      if (!run.illegiblePages().isEmpty()) {
        warnings.add(
            new DocumentWarning(
                "left out "
                    + PageRanges.name(run.illegiblePages())
                    + ": the fonts do not say which letters they show"));
      }
      if (images.size() > WORTH_SAYING * pages.size()) {
        String are = images.size() == 1 ? " is an image" : " are images";
        warnings.add(
            new DocumentWarning(
                PageRanges.name(images)
                    + are
                    + " only, without text"
                    + (readsScans ? "" : "; --ocr reads such pages")));
      }
    }
    return new Usability(List.copyOf(warnings), shortfall);
  }

  private static Optional<Problem> shortfall(
      int pages, List<Integer> images, long letters, CleaningRun run, boolean readsScans) {
    if (run.illegibleCharacters() > MUCH * letters) {
      String where =
          run.illegiblePages().isEmpty() ? "" : " (" + PageRanges.name(run.illegiblePages()) + ")";
      return noText("no usable text: the fonts do not say which letters they show" + where);
    }
    boolean fewLetters = letters < (long) FEW_LETTERS * pages;
    if (images.size() >= MOST_PAGES * pages && !images.isEmpty() && fewLetters) {
      String count = images.size() == 1 ? "1 image page" : images.size() + " image pages";
      return noText(
          "no text, "
              + count
              + (images.size() == pages ? "" : " of " + pages)
              + (readsScans ? " on which none was found" : "; try --ocr"));
    }
    return letters == 0 ? noText("the document has no text") : Optional.empty();
  }

  private static Optional<Problem> noText(String message) {
    return Optional.of(new Problem(FailureKind.NO_TEXT, message));
  }
}
