package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.List;
import java.util.Set;

/**
 * A class of words in the patterns of a language.
 *
 * @param code the letter that stands for it
 * @param words where not empty, one of these the word must be; {@code *} at either end stands for
 *     anything
 */
record WordClass(char code, Set<PartOfSpeech> tags, List<String> words) {

  boolean holds(PartOfSpeech tag, String lowerCase) {
    if (!tags.contains(tag)) {
      return false;
    }
    if (words.isEmpty()) {
      return true;
    }
    for (String word : words) {
      if (fits(word, lowerCase)) {
        return true;
      }
    }
    return false;
  }

  private static boolean fits(String pattern, String word) {
    if (pattern.startsWith("*")) {
      return word.endsWith(pattern.substring(1));
    }
    if (pattern.endsWith("*")) {
      return word.startsWith(pattern.substring(0, pattern.length() - 1));
    }
    return word.equals(pattern);
  }
}
