package dev.corpora.text;

/** Looks at a text's edges: does a sentence end here, could one begin there. */
final class Sentences {

  private Sentences() {}

  /**
   * Whether a text ends in a mark that closes a sentence, whatever brackets and quotes follow it.
   */
  static boolean isClosed(CharSequence text) {
    int i = text.length() - 1;
    while (i > 0 && "\"')]}”’»›“".indexOf(text.charAt(i)) >= 0) {
      i--;
    }
    return i >= 0 && ".!?:;。！？…".indexOf(text.charAt(i)) >= 0;
  }

  /** Whether a text begins with a small letter, as only the rest of a sentence does. */
  static boolean beginsSmall(String text) {
    return !text.isEmpty() && Character.isLowerCase(text.codePointAt(0));
  }
}
