package dev.corpora.term;

import java.util.regex.Pattern;

/**
 * A form that terms have: a regular expression over the letters of word classes, and where the word
 * stands that carries the meaning.
 *
 * @param head {@code first}, {@code last} or {@code before:XY}, the word before the first of class
 *     X or Y
 */
record TermPattern(String head, Pattern classes) {

  private static final String BEFORE = "before:";

  /** The position of the head among the words whose classes these are. */
  int headOf(CharSequence codes) {
    if (head.equals("first")) {
      return 0;
    }
    if (head.startsWith(BEFORE)) {
      for (int i = 1; i < codes.length(); i++) {
        if (head.indexOf(codes.charAt(i), BEFORE.length()) >= 0) {
          return i - 1;
        }
      }
    }
    return codes.length() - 1;
  }
}
