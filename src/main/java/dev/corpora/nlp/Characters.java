package dev.corpora.nlp;

import java.util.function.IntPredicate;

/** Asks what characters a word has, in loops that cost nothing to set up, unlike streams. */
final class Characters {

  private Characters() {}

  /** Whether any code point is a letter. */
  static boolean anyLetter(String word) {
    return any(word, Character::isLetter);
  }

  /** Whether any code point is upper case. */
  static boolean anyUpperCase(String word) {
    return any(word, Character::isUpperCase);
  }

  private static boolean any(String word, IntPredicate predicate) {
    for (int i = 0; i < word.length(); ) {
      int codePoint = word.codePointAt(i);
      if (predicate.test(codePoint)) {
        return true;
      }
      i += Character.charCount(codePoint);
    }
    return false;
  }

  /** Whether any UTF-16 unit from an index on is upper case. */
  static boolean anyUpperCaseUnit(String word, int from) {
    for (int i = from; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether all UTF-16 units are letters. */
  static boolean allLetterUnits(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (!Character.isLetter(word.charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
