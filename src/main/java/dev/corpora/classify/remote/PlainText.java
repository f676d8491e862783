package dev.corpora.classify.remote;

import java.text.BreakIterator;
import java.util.Locale;

/** Text from outside on its way in or out: one line, of bounded length, without anything hidden. */
final class PlainText {

  private PlainText() {}

  /**
   * The text with runs of white space as one space, without control, format and private characters
   * and half characters, cut to a length.
   *
   * @param longest the most UTF-16 units of the result, its ellipsis included
   */
  static String of(String text, int longest) {
    StringBuilder plain = new StringBuilder(Math.min(text.length(), longest + 1));
    text.codePoints()
        .limit(8L * longest)
        .forEach(
            c -> {
              if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                if (!plain.isEmpty() && plain.charAt(plain.length() - 1) != ' ') {
                  plain.append(' ');
                }
              } else if (isVisible(c)) {
                plain.appendCodePoint(c);
              }
            });
    String stripped = plain.toString().strip();
    return stripped.length() <= longest ? stripped : cut(stripped, longest);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }

  private static String cut(String text, int longest) {
    BreakIterator characters = BreakIterator.getCharacterInstance(Locale.ROOT);
    characters.setText(text);
    int end = characters.isBoundary(longest - 1) ? longest - 1 : characters.preceding(longest - 1);
    return text.substring(0, end).stripTrailing() + "…";
  }
}
