package dev.corpora.bench.training;

/**
 * One line of a page.
 *
 * @param page counted from 1
 * @param marked its text with passages in monospaced type marked as {@link InlineCode}
 * @param size of its largest letters, in tenths of a point
 * @param bold whether most of its letters are bold
 * @param endsParagraph whether it is the last of its paragraph
 */
record PdfLine(int page, String marked, int size, boolean bold, boolean endsParagraph) {

  String text() {
    return InlineCode.unmarked(marked).strip();
  }

  PdfLine endingParagraph() {
    return new PdfLine(page, marked, size, bold, true);
  }
}
