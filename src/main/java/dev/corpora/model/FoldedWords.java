package dev.corpora.model;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Splits text into words that compare equal whatever their case, accents and compatibility forms:
 * {@code Lúthien’s} and {@code LUTHIEN'S} both give {@code luthien}, {@code s}.
 *
 * <p>A word is a run of letters and digits, so that hyphens, apostrophes of every shape and spaces
 * part words alike. Case is folded fully ({@code ß} equals {@code ss}; The Unicode Standard,
 * section 3.13), characters are decomposed for compatibility (Unicode Standard Annex 15, form
 * NFKD).
 */
public final class FoldedWords {

  /**
   * Where marks are accents, which people leave out; elsewhere they are vowels, which they do not.
   */
  private static final Set<UnicodeScript> ACCENTED =
      EnumSet.of(UnicodeScript.LATIN, UnicodeScript.GREEK, UnicodeScript.CYRILLIC);

  private FoldedWords() {}

  /** The words of a text, in order; none where it holds neither letter nor digit. */
  public static List<String> of(String text) {
    List<String> words = new ArrayList<>();
    StringBuilder word = new StringBuilder();
    boolean accents = true;
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFKD);
    for (int i = 0; i < decomposed.length(); ) {
      int character = decomposed.codePointAt(i);
      i += Character.charCount(character);
      if (Character.isLetterOrDigit(character)) {
        appendFolded(character, word);
        accents = ACCENTED.contains(UnicodeScript.of(character));
      } else if (isMark(character)) {
        if (!accents && word.length() > 0) {
          word.appendCodePoint(character);
        }
      } else if (Character.getType(character) != Character.FORMAT) {
        // Format characters (soft hyphens, joiners) are invisible and part nothing.
        end(word, words);
      }
    }
    end(word, words);
    return words;
  }

  private static void end(StringBuilder word, List<String> words) {
    if (word.length() > 0) {
      words.add(word.toString());
      word.setLength(0);
    }
  }

  /**
   * Upper case first, for {@code ß}; then letter by letter, as a final sigma is no other letter.
   */
  private static void appendFolded(int character, StringBuilder word) {
    if (character < 128) {
      word.append((char) Character.toLowerCase(character));
      return;
    }
    Character.toString(character)
        .toUpperCase(Locale.ROOT)
        .codePoints()
        .map(Character::toLowerCase)
        .forEach(word::appendCodePoint);
  }

  private static boolean isMark(int character) {
    int type = Character.getType(character);
    return type == Character.NON_SPACING_MARK
        || type == Character.COMBINING_SPACING_MARK
        || type == Character.ENCLOSING_MARK;
  }
}
