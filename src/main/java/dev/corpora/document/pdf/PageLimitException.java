package dev.corpora.document.pdf;

import java.io.IOException;

/** A page asks for more work or memory than any page to be read can need. */
final class PageLimitException extends IOException {

  private static final long serialVersionUID = 1;

  /**
   * Ends the reading of a page.
   *
   * @param excess what there is too much of, as the end of a sentence: {@code more than 10 images}
   */
  PageLimitException(String excess) {
    super(excess);
  }
}
