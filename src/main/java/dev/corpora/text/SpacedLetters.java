package dev.corpora.text;

import java.util.Locale;

/**
 * Joins letters set apart for emphasis: {@code C H A P T E R} becomes {@code CHAPTER}. Where
 * several words are spaced so, the document's own words tell them apart.
 */
final class SpacedLetters {

  private static final int FEWEST_LETTERS = 4;

  private static final int LONGEST_WORD = 30;

  private SpacedLetters() {}

  /**
   * Whether a text is single letters throughout, parted by spaces, and not an alphabet: capitals,
   * or a capital and small letters.
   */
  static boolean isSpaced(String text) {
    int letters = 0;
    int steps = 0;
    boolean small = text.length() > 2 && Character.isLowerCase(text.charAt(2));
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean fits = (small && i > 0) ? Character.isLowerCase(c) : Character.isUpperCase(c);
      if (i % 2 == 1 ? c != ' ' : !fits) {
        return false;
      }
      if (i % 2 == 0) {
        letters++;
        if (i > 0 && Character.toLowerCase(c) == Character.toLowerCase(text.charAt(i - 2)) + 1) {
          steps++;
        }
      }
    }
    return letters >= FEWEST_LETTERS && steps < letters / 2;
  }

  /**
   * A spaced text's letters as the fewest of the document's words. Capitals that make no such words
   * are one word of its own; small letters are left as they are, for they may be anything.
   */
  static String join(String spaced, WordCounts words) {
    String letters = spaced.replace(" ", "");
    int n = letters.length();
    int[] fewest = new int[n + 1];
    int[] from = new int[n + 1];
    String lower = letters.toLowerCase(Locale.ROOT);
    for (int end = 1; end <= n; end++) {
      fewest[end] = Integer.MAX_VALUE;
      for (int start = Math.max(0, end - LONGEST_WORD); start < end; start++) {
        boolean isWord = end - start > 1 && words.of(lower.substring(start, end)) > 0;
        if (isWord && fewest[start] != Integer.MAX_VALUE && fewest[start] + 1 < fewest[end]) {
          fewest[end] = fewest[start] + 1;
          from[end] = start;
        }
      }
    }
    if (fewest[n] == Integer.MAX_VALUE && words.knowsFormOf(lower)) {
      return letters;
    }
    if (fewest[n] == Integer.MAX_VALUE) {
      return Character.isUpperCase(letters.charAt(1)) ? letters : spaced;
    }
    StringBuilder out = new StringBuilder(letters);
    for (int at = from[n]; at > 0; at = from[at]) {
      out.insert(at, ' ');
    }
    return out.toString();
  }
}
