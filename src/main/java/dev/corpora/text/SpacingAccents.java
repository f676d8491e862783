package dev.corpora.text;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Puts accents that stand beside their letter onto it: {@code ¨u} becomes {@code ü}. TeX's older
 * fonts have no accented letters and draw the accent first, then the letter. The grave accent is
 * also a quotation mark in programs, and is taken for an accent only within a word of small
 * letters.
 */
final class SpacingAccents implements UnaryOperator<String> {

  private static final Map<Character, Character> COMBINING =
      Map.ofEntries(
          Map.entry('´', '\u0301'),
          Map.entry('¨', '\u0308'),
          Map.entry('ˆ', '\u0302'),
          Map.entry('˜', '\u0303'),
          Map.entry('¸', '\u0327'),
          Map.entry('ˇ', '\u030C'),
          Map.entry('˚', '\u030A'),
          Map.entry('˝', '\u030B'),
          Map.entry('˘', '\u0306'),
          Map.entry('˙', '\u0307'),
          Map.entry('¯', '\u0304'),
          Map.entry('`', '\u0300'));

  @Override
  public String apply(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      Character accent = c < '`' || Character.isLetter(c) ? null : COMBINING.get(c);
      String letter = accent == null ? "" : accented(text, i, accent);
      if (letter.isEmpty()) {
        if (out != null) {
          out.append(c);
        }
        continue;
      }
      if (out == null) {
        out = new StringBuilder(text.substring(0, i));
      }
      out.append(letter);
      i = letterAfter(text, i);
    }
    return out == null ? text : out.toString();
  }

  /**
   * The letter after the accent with the accent on it, or nothing where there is no such letter.
   */
  private static String accented(String text, int at, char accent) {
    int next = letterAfter(text, at);
    if (next >= text.length() || !Character.isLetter(text.charAt(next))) {
      return "";
    }
    boolean inWord = at > 0 && Character.isLetter(text.charAt(at - 1));
    boolean apart = next > at + 1;
    if (text.charAt(at) == '`') {
      boolean afterSmall = at > 0 && Character.isLowerCase(text.charAt(at - 1));
      if (apart || !afterSmall) {
        return "";
      }
    } else if (apart && !inWord) {
      return "";
    }
    char letter = text.charAt(next) == 'ı' ? 'i' : text.charAt(next);
    String composed = Normalizer.normalize("" + letter + accent, Form.NFC);
    return composed.length() == 1 ? composed : "";
  }

  private static int letterAfter(String text, int at) {
    return at + 1 < text.length() && text.charAt(at + 1) == ' ' ? at + 2 : at + 1;
  }
}
