package dev.corpora.text;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often each word stands unbroken in a document, regardless of letter case: its own vocabulary,
 * which decides what a broken word was. Words with hyphens in them count whole and in their parts.
 */
final class WordCounts {

  private static final int SHORTEST_STEM = 5;

  private final Map<String, Count> counts = new HashMap<>();
  private final Set<String> stems = new HashSet<>();
  private final Map<String, Integer> hyphenatedFirstParts = new HashMap<>();
  private long words;
  private long hyphenated;

  /** What is known of a word. */
  private static final class Count {
    int all;
    int small;
    boolean isStemmed;
  }

  /**
   * Counts a line's words.
   *
   * @param line a line as set, whose broken last word does not count
   * @param continued whether the line before ended in a hyphen, so that the first word does not
   *     count either
   */
  void add(String line, boolean continued) {
    int i = 0;
    boolean skip = continued;
    while (i < line.length()) {
      if (!Character.isLetterOrDigit(line.charAt(i))) {
        i++;
        continue;
      }
      int end = endOfWord(line, i);
      boolean broken = end == line.length() - 1 && isHyphen(line.charAt(end));
      if (!skip && !broken) {
        count(line.substring(i, end));
      }
      skip = false;
      i = end;
    }
  }

  private void count(String written) {
    String word = written.toLowerCase(Locale.ROOT);
    words++;
    Count count = countOf(word);
    count.all++;
    if (written.equals(word)) {
      count.small++;
    }
    if (!count.isStemmed && word.length() >= SHORTEST_STEM) {
      count.isStemmed = true;
      stems.add(stem(word));
    }
    int apostrophe = word.indexOf('\'');
    if (apostrophe > 0) {
      countOf(word.substring(apostrophe + 1)).all++;
    }
    int hyphen = word.indexOf('-');
    if (hyphen > 0) {
      hyphenatedFirstParts.merge(word.substring(0, hyphen), 1, Integer::sum);
      if (isLetters(word) && Character.isLowerCase(written.charAt(hyphen + 1))) {
        hyphenated++;
      }
      for (String part : word.split("-", -1)) {
        if (!part.isEmpty()) {
          countOf(part).all++;
        }
      }
    }
  }

  private Count countOf(String word) {
    return counts.computeIfAbsent(word, w -> new Count());
  }

  /** How often a word occurs, given in lower case. */
  int of(String word) {
    Count count = counts.get(word);
    return count == null ? 0 : count.all;
  }

  /** How often a word occurs without a capital: a German noun never does. */
  int ofSmall(String word) {
    Count count = counts.get(word);
    return count == null ? 0 : count.small;
  }

  /** Whether a word occurs that differs from this one by an inflection's ending at most. */
  boolean knowsFormOf(String word) {
    return word.length() >= SHORTEST_STEM && stems.contains(stem(word));
  }

  /** How many hyphenated words begin with this part. */
  int hyphenatedWith(String firstPart) {
    return hyphenatedFirstParts.getOrDefault(firstPart, 0);
  }

  /** The share of words that have a hyphen before a small letter, from 0 to 1. */
  double hyphenatedShare() {
    return words == 0 ? 0 : (double) hyphenated / words;
  }

  /** A word without the endings that inflection changes in the languages of Europe, roughly. */
  private static String stem(String word) {
    int end = word.length();
    while (end > SHORTEST_STEM - 1 && "aeiousnrtdm".indexOf(word.charAt(end - 1)) >= 0) {
      end--;
      if (word.length() - end == 3) {
        break;
      }
    }
    return word.substring(0, end);
  }

  private static boolean isLetters(String word) {
    return word.chars().allMatch(c -> c == '-' || Character.isLetter(c));
  }

  /** The end of the word that begins at an index: letters and digits with single hyphens inside. */
  private static int endOfWord(String line, int start) {
    int i = start;
    while (i < line.length()) {
      char c = line.charAt(i);
      boolean inner =
          (isHyphen(c) || c == '\'')
              && i + 1 < line.length()
              && Character.isLetterOrDigit(line.charAt(i + 1));
      if (!Character.isLetterOrDigit(c)
          && !inner
          && Character.getType(c) != Character.NON_SPACING_MARK) {
        break;
      }
      i++;
    }
    return i;
  }

  /** Hyphen-minus, hyphen and soft hyphen. */
  static boolean isHyphen(char c) {
    return c == '-' || c == '\u2010' || c == '\u00AD';
  }
}
