package dev.corpora.text;

import java.util.regex.Pattern;

/**
 * Takes the raised numbers of footnotes off the words and sentences that they stand at. Exponents
 * and units ({@code x²}, {@code km²}) keep theirs: they stand at words of one or two letters.
 */
final class FootnoteMarks {

  private static final String DIGITS = "[⁰¹²³⁴⁵⁶⁷⁸⁹]+";

  private static final Pattern MARK =
      Pattern.compile(
          "(?:(?<=\\p{L}{3}|[.,;:!?”’»])"
              + DIGITS
              + "(?:,"
              + DIGITS
              + ")*|(?<=\\p{L}{3})\\s"
              + DIGITS
              + "(?=[\\s.,;:]|$))(?![\\p{L}/⁄])");

  private FootnoteMarks() {}

  static String remove(String line) {
    for (int i = 0; i < line.length(); i++) {
      if (line.charAt(i) >= '²' && isSuperscript(line.charAt(i))) {
        return MARK.matcher(line).replaceAll("");
      }
    }
    return line;
  }

  private static boolean isSuperscript(char c) {
    return c == '¹' || c == '²' || c == '³' || (c >= '⁰' && c <= '⁹');
  }
}
