package dev.corpora.nlp;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the function words of a sentence say of its language, where only some languages are in
 * question: a word says more that only one of these has. Every sentence of a document is asked, so
 * that votes are numbers in an array. Immutable.
 */
final class SentenceVote {

  private static final int[] NONE = {};

  private final List<String> languages;
  private final Map<String, int[]> languagesByWord = new HashMap<>();

  /**
   * A vote of some languages.
   *
   * @param shipped the languages that have a word, by the word
   */
  SentenceVote(Collection<String> languages, Map<String, List<String>> shipped) {
    this.languages = languages.stream().sorted().toList();
    shipped.forEach(
        (word, all) -> {
          int[] some = all.stream().mapToInt(this::position).filter(i -> i >= 0).toArray();
          if (some.length > 0) {
            languagesByWord.put(word, some);
          }
        });
  }

  /** Where the votes of a language stand; -1 for one that is not in question. */
  int position(String language) {
    return languages.indexOf(language);
  }

  /** What speaks for each language in the words, which are in lower case. */
  double[] votes(List<String> words) {
    double[] votes = new double[languages.size()];
    for (int i = 0; i < words.size(); i++) {
      int[] found = languagesByWord.getOrDefault(words.get(i), NONE);
      for (int language : found) {
        votes[language] += 1.0 / found.length;
      }
    }
    return votes;
  }
}
