package dev.corpora.document.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Takes a font's map to Unicode away where a few lines of it stand for more entries than there are
 * characters: the library would write out every one of them, for minutes, without being
 * interruptible.
 */
final class ToUnicodeGuard {

  /** Some twenty times the characters of the largest fonts. */
  private static final long MOST_ENTRIES = 1_200_000;

  private static final int MOST_BYTES = 16 << 20;

  private static final Pattern RANGE =
      Pattern.compile("<\\s*(\\p{XDigit}{1,8})\\s*>\\s*<\\s*(\\p{XDigit}{1,8})\\s*>\\s*[<\\[]");

  private ToUnicodeGuard() {}

  /** Leaves the font with a map that can be read, or without one. */
  static void defuse(COSDictionary font) throws IOException {
    COSStream map = font.getCOSStream(COSName.TO_UNICODE);
    if (map != null && isExcessive(map)) {
      font.removeItem(COSName.TO_UNICODE);
    }
  }

  private static boolean isExcessive(COSStream map) throws IOException {
    if (ContentBudget.reaches(map, MOST_BYTES)) {
      return true;
    }
    byte[] bytes;
    try (InputStream in = map.createInputStream()) {
      bytes = in.readAllBytes();
    }
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    long entries = 0;
    int at = text.indexOf("begin");
    while (at >= 0) {
      int end = text.indexOf("end", at);
      String block = text.substring(at, end < 0 ? text.length() : end);
      if (block.startsWith("beginbfrange")) {
        Matcher range = RANGE.matcher(block);
        while (range.find()) {
          long first = Long.parseLong(range.group(1), 16);
          long last = Long.parseLong(range.group(2), 16);
          entries += Math.max(0, last - first + 1);
        }
      }
      if (entries > MOST_ENTRIES) {
        return true;
      }
      at = end < 0 ? -1 : text.indexOf("begin", end);
    }
    return false;
  }
}
