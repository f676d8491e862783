package dev.corpora.document.pdf;

import java.text.Normalizer;
import java.util.Map;

/** Accents that a document draws as glyphs of their own, above or below a letter. */
final class Diacritic {

  /** The combining character for each accent that stands alone. */
  private static final Map<String, String> COMBINING =
      Map.ofEntries(
          Map.entry("`", "\u0300"),
          Map.entry("\u00B4", "\u0301"),
          Map.entry("^", "\u0302"),
          Map.entry("\u02C6", "\u0302"),
          Map.entry("~", "\u0303"),
          Map.entry("\u02DC", "\u0303"),
          Map.entry("\u00AF", "\u0304"),
          Map.entry("\u02D8", "\u0306"),
          Map.entry("\u02D9", "\u0307"),
          Map.entry("\u00A8", "\u0308"),
          Map.entry("\u02DA", "\u030A"),
          Map.entry("\u02DD", "\u030B"),
          Map.entry("\u02C7", "\u030C"),
          Map.entry("\u00B8", "\u0327"),
          Map.entry("\u02DB", "\u0328"));

  private Diacritic() {}

  /** Whether a glyph's text is that of an accent. */
  static boolean is(String text) {
    return COMBINING.containsKey(text);
  }

  /** Whether an accent stands over or under a letter, rather than beside it. */
  static boolean marks(Glyph accent, Glyph letter) {
    if (!accent.shape.isAccent() || !Character.isLetter(letter.text().codePointAt(0))) {
      return false;
    }
    float centre = (accent.start + accent.end) / 2;
    return centre > letter.start && centre < letter.end;
  }

  /** The letter with the accent, in one character where there is one. */
  static String joined(Glyph accent, String letter) {
    String base = letter.equals("\u0131") ? "i" : letter.equals("\u0237") ? "j" : letter;
    int first = base.offsetByCodePoints(0, 1);
    String marked = base.substring(0, first) + COMBINING.get(accent.text()) + base.substring(first);
    return Normalizer.normalize(marked, Normalizer.Form.NFC);
  }
}
