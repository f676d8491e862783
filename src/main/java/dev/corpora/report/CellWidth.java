package dev.corpora.report;

import org.jline.utils.WCWidth;

/** Cuts text to the cells of a terminal, where a CJK character takes two and an accent none. */
final class CellWidth {

  private static final String CUT = "...";

  private CellWidth() {}

  /** The cells that the text takes. */
  static int of(String text) {
    return text.codePoints().map(CellWidth::of).sum();
  }

  private static int of(int codePoint) {
    return Math.max(0, WCWidth.wcwidth(codePoint));
  }

  /** The text, without its end where it is too wide. */
  static String keepStart(String text, int cells) {
    int used = 0;
    int end = 0;
    while (end < text.length()) {
      int codePoint = text.codePointAt(end);
      used += of(codePoint);
      if (used > cells) {
        return text.substring(0, end);
      }
      end += Character.charCount(codePoint);
    }
    return text;
  }

  /** The text, without its start where it is too wide: of a path the end says most. */
  static String keepEnd(String text, int cells) {
    if (of(text) <= cells) {
      return text;
    }
    int room = Math.max(0, cells - CUT.length());
    int start = text.length();
    int used = 0;
    while (start > 0) {
      int codePoint = text.codePointBefore(start);
      used += of(codePoint);
      if (used > room) {
        break;
      }
      start -= Character.charCount(codePoint);
    }
    return CUT + text.substring(start);
  }
}
