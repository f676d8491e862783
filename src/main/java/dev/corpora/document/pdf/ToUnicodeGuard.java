package dev.corpora.document.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/**
 * Takes a font's map to Unicode away where a few lines of it stand for more entries than there are
 * characters: the library would write out every one of them, for minutes, without being
 * interruptible.
 */
final class ToUnicodeGuard {

  /** Some twenty times the characters of the largest fonts. */
  private static final long MOST_ENTRIES = 1_200_000;

  private static final int MOST_BYTES = 16 << 20;

  private static final String BEGIN = "beginbfrange";

  private static final Pattern RANGE =
      Pattern.compile("<([\\p{XDigit}\\s]++)>\\s*+<([\\p{XDigit}\\s]++)>\\s*+[<\\[]");

  private ToUnicodeGuard() {}

  /** Leaves the font with a map that can be read, or without one. */
  static void defuse(COSDictionary font) {
    for (COSName name : List.of(COSName.TO_UNICODE, COSName.ENCODING)) {
      if (font.getCOSStream(name) instanceof GuardedStream map && isExcessive(map)) {
        font.removeItem(name);
      }
    }
  }

  private static boolean isExcessive(GuardedStream map) {
    try {
      Decoded content = map.decode(MOST_BYTES);
      return content.isCut()
          || isExcessive(StandardCharsets.ISO_8859_1.decode(content.content()).toString());
    } catch (IOException e) {
      // What cannot be decoded says nothing.
      return true;
    }
  }

  private static boolean isExcessive(String text) {
    long entries = 0;
    int at = text.indexOf(BEGIN);
    while (at >= 0) {
      int end = text.indexOf("endbfrange", at);
      String block = text.substring(at, end < 0 ? text.length() : end);
      Matcher range = RANGE.matcher(block);
      while (range.find()) {
        entries += Math.max(0, code(range.group(2)) - code(range.group(1)) + 1);
      }
      if (entries > MOST_ENTRIES) {
        return true;
      }
      at = end < 0 ? -1 : text.indexOf(BEGIN, end);
    }
    return false;
  }

  /** A code as the library takes it: its last four bytes. */
  private static long code(String hex) {
    String digits = hex.replaceAll("\\s", "");
    return digits.isEmpty()
        ? 0
        : Long.parseLong(digits.substring(Math.max(0, digits.length() - 8)), 16);
  }
}
