package dev.corpora.text;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text's words without regard to numbers, to letter case and to marks, and after them a {@code #}
 * where there is a number, on whichever side: how running heads are compared.
 */
final class FoldedText {

  private static final Pattern NUMBER =
      Pattern.compile(
          // Not the expressions' own word boundary, which means another thing since Java 19.
          "\\p{Nd}+|(?<![\\p{L}\\p{Nd}_])[ivxlc]{1,7}(?![\\p{L}\\p{Nd}_])",
          Pattern.CASE_INSENSITIVE);

  private static final Pattern BETWEEN_WORDS = Pattern.compile("[\\s\\p{Punct}–—·•|…]+");

  private static final String ROMAN = "ivxlcIVXLC";

  private static final int LONGEST_ROMAN = 7;

  /** Up to here a letter has one small letter, which does not depend on those around it. */
  private static final int SIMPLE_LETTERS = 0x100;

  private FoldedText() {}

  static String of(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!isSimple(text.charAt(i))) {
        return general(text);
      }
    }
    return simple(text);
  }

  /** Any text. */
  static String general(String text) {
    String folded = NUMBER.matcher(text).replaceAll(" # ").toLowerCase(Locale.ROOT);
    String words = BETWEEN_WORDS.matcher(folded.replace("#", " ")).replaceAll(" ").strip();
    return folded.indexOf('#') >= 0 ? words + "#" : words;
  }

  /** Letters of Western Europe, and marks and spaces as text is set with. */
  private static boolean isSimple(char c) {
    return (c >= ' ' && c < SIMPLE_LETTERS && c != '²' && c != '³' && c != '¹')
        || (c >= 0x2010 && c <= 0x2027);
  }

  /** The same as {@link #general} in one pass: each line of a document is folded. */
  private static String simple(String text) {
    StringBuilder out = new StringBuilder(text.length() + 1);
    boolean number = false;
    boolean apart = false;
    int i = 0;
    while (i < text.length()) {
      char c = text.charAt(i);
      if (isInWord(c)) {
        int end = endOfWord(text, i);
        boolean roman = isRoman(text, i, end);
        for (; i < end; i++) {
          char inWord = text.charAt(i);
          if (roman || (inWord >= '0' && inWord <= '9')) {
            number = true;
            apart = true;
          } else if (inWord == '_') {
            apart = true;
          } else {
            append(Character.toLowerCase(inWord), apart, out);
            apart = false;
          }
        }
      } else {
        number |= c == '#';
        if (isBetweenWords(c)) {
          apart = true;
        } else {
          append(c, apart, out);
          apart = false;
        }
        i++;
      }
    }
    return number ? out.append('#').toString() : out.toString();
  }

  private static void append(char c, boolean apart, StringBuilder out) {
    if (apart && out.length() > 0) {
      out.append(' ');
    }
    out.append(c);
  }

  private static boolean isInWord(char c) {
    return c == '_' || Character.isLetterOrDigit(c);
  }

  private static int endOfWord(String text, int start) {
    int end = start;
    while (end < text.length() && isInWord(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isRoman(String text, int start, int end) {
    if (end - start > LONGEST_ROMAN) {
      return false;
    }
    for (int i = start; i < end; i++) {
      if (ROMAN.indexOf(text.charAt(i)) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetweenWords(char c) {
    return c <= ' '
        || (c < 0x7F && !Character.isLetterOrDigit(c))
        || c == '–'
        || c == '—'
        || c == '·'
        || c == '•'
        || c == '…';
  }
}
