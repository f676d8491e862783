package dev.corpora.term;

import java.util.regex.Pattern;

/**
 * A form that terms have: a regular expression over the letters of word classes, and where the word
 * stands that carries the meaning.
 *
 * @param head {@code first}, {@code last} or {@code before:X}, the word before the first of class X
 */
record TermPattern(String head, Pattern classes) {

  /** The position of the head among the words whose classes these are. */
  int headOf(CharSequence codes) {
    if (head.equals("first")) {
      return 0;
    }
    if (head.startsWith("before:")) {
      int marker = codes.toString().indexOf(head.charAt("before:".length()));
      return Math.max(0, marker - 1);
    }
    return codes.length() - 1;
  }
}
