package dev.corpora.text;

import java.util.Set;

/**
 * Tells text that somebody could read from what fonts without a Unicode map yield: control
 * characters, private-use letters, replacement characters, or letters that are other letters.
 *
 * <p>The last is judged for the Latin script alone, by two features that any language written in it
 * has and a cipher of one has not: a good share of vowels, and of the commonest pairs of letters. A
 * text counts as illegible only where both are far from what the most consonant-ridden language or
 * program has.
 */
final class Legibility {

  /** Share of unreadable characters from which a text is unreadable. */
  private static final double MOST_UNREADABLE = 0.2;

  /** Letters below which their statistics say nothing. */
  private static final int FEWEST_LETTERS = 120;

  private static final double LEAST_VOWELS = 0.22;

  private static final double LEAST_PAIRS = 0.13;

  /** Share of punctuation from which a text is a cipher into the marks before the letters. */
  private static final double MOST_MARKS = 0.5;

  private static final String VOWELS = "aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýāēīōūąęőűœı";

  /** Pairs that are common in most languages written in Latin letters. */
  private static final Set<String> PAIRS =
      Set.of(
          "en", "er", "in", "re", "an", "on", "te", "es", "de", "ti", "st", "le", "ar", "or", "nt",
          "it", "al", "is", "ra", "la", "at", "se", "ne", "ta", "ri", "li", "me", "to", "ro", "co",
          "el", "io", "si", "ma", "ka", "di", "as", "et", "us", "ed", "nd", "ng", "ve", "th", "he",
          "ch", "ni", "na", "pr", "po");

  /** The characters up to the end of Latin Extended-B, where all Latin letters are. */
  private static final int LATIN_END = 0x250;

  private static final boolean[] IS_VOWEL = new boolean[LATIN_END];

  /** The common pairs of letters from a to z, the first one times 26 plus the second. */
  private static final boolean[] IS_PAIR = new boolean[26 * 26];

  static {
    for (int i = 0; i < VOWELS.length(); i++) {
      IS_VOWEL[VOWELS.charAt(i)] = true;
    }
    for (String pair : PAIRS) {
      IS_PAIR[26 * (pair.charAt(0) - 'a') + pair.charAt(1) - 'a'] = true;
    }
  }

  private Legibility() {}

  /** Whether nobody could read a text, however good their eyes. */
  static boolean isIllegible(String text) {
    int visible = 0;
    int unreadable = 0;
    int marks = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c)) {
        visible++;
        continue;
      }
      if (c == ' ' || Character.isWhitespace(c)) {
        continue;
      }
      visible++;
      if (isUnreadable(c)) {
        unreadable++;
      } else if (isCipherMark(c)) {
        marks++;
      }
    }
    if (visible == 0) {
      return false;
    }
    return unreadable >= MOST_UNREADABLE * visible
        || (visible >= FEWEST_LETTERS && marks >= MOST_MARKS * visible)
        || isLetterSoup(text);
  }

  /** Whether it is a letter or a digit of ASCII, as nearly all characters are. */
  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
  }

  private static boolean isUnreadable(char c) {
    int type = Character.getType(c);
    return c == '\uFFFD'
        || type == Character.CONTROL
        || type == Character.PRIVATE_USE
        || type == Character.UNASSIGNED;
  }

  /** ASCII marks but those that rules, leaders, tables and formulas consist of. */
  private static boolean isCipherMark(char c) {
    return c > ' ' && c < 0x7F && ".,-_=*+|/()<>".indexOf(c) < 0;
  }

  private static boolean isLetterSoup(String text) {
    int letters = 0;
    int vowels = 0;
    int pairs = 0;
    int commonPairs = 0;
    char previous = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = lower(text.charAt(i));
      if (!isLatin(c)) {
        previous = 0;
        continue;
      }
      letters++;
      if (IS_VOWEL[c]) {
        vowels++;
      }
      if (previous != 0) {
        pairs++;
        if (c <= 'z' && previous <= 'z' && IS_PAIR[26 * (previous - 'a') + c - 'a']) {
          commonPairs++;
        }
      }
      previous = c;
    }
    return letters >= FEWEST_LETTERS
        && pairs >= letters / 2
        && vowels < LEAST_VOWELS * letters
        && commonPairs < LEAST_PAIRS * pairs;
  }

  private static char lower(char c) {
    if (c < 0x80) {
      return c >= 'A' && c <= 'Z' ? (char) (c + 'a' - 'A') : c;
    }
    return Character.toLowerCase(c);
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '\u00DF' && c <= '\u024F' && c != '÷');
  }
}
