package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * What is to be known of a document's words, as a number, found out once for each: it has thousands
 * of words, and hundreds of thousands of candidates made of them. Not safe for use by several
 * threads.
 */
final class WordValues {

  private final Map<String, Double> known = new HashMap<>();
  private final ToDoubleFunction<String> look;

  /**
   * Nothing known yet.
   *
   * @param look finds out of a word what is to be known
   */
  WordValues(ToDoubleFunction<String> look) {
    this.look = look;
  }

  /** The value of a word. */
  double of(String word) {
    // Not computeIfAbsent: that would be handed a function made anew for each word asked for.
    Double value = known.get(word);
    if (value == null) {
      value = look.applyAsDouble(word);
      known.put(word, value);
    }
    return value;
  }

  /** The mean of a candidate's words. */
  double mean(Candidate candidate) {
    double sum = 0;
    List<String> words = candidate.words();
    // By position: for a million short lists, what goes through each is garbage.
    for (int i = 0; i < words.size(); i++) {
      sum += of(words.get(i));
    }
    return sum / words.size();
  }
}
