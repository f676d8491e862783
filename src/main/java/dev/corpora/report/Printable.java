package dev.corpora.report;

import java.util.Locale;

/**
 * Makes text from documents fit for a terminal or a log: a title or file name may hold control
 * characters, which could move the cursor, clear the screen or forge a line of a log.
 */
public final class Printable {

  private Printable() {}

  /**
   * The text with every control, line-breaking and direction-changing character written as an
   * escape: line feed as {@code \n}, others as {@code \}{@code uXXXX}. All else stays as it is.
   */
  public static String of(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints().forEach(c -> append(out, c));
    return out.toString();
  }

  private static void append(StringBuilder out, int c) {
    switch (c) {
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isHarmless(c)) {
          out.appendCodePoint(c);
        } else if (c <= 0xFFFF) {
          out.append(String.format(Locale.ROOT, "\\u%04x", c));
        } else {
          out.append(String.format(Locale.ROOT, "\\U%08x", c));
        }
      }
    }
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      // Joiners shape letters and emoji; the other format characters can reorder a line.
      case Character.FORMAT -> c == 0x200C || c == 0x200D;
      default -> true;
    };
  }
}
