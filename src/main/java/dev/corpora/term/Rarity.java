package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How rare a candidate's words are in general language, from 0 for words that everybody uses to 1
 * for words that no list of general language has: what makes a word worth noting even where it
 * occurs once.
 *
 * <p>The mean of the rarest word's and of all words' rarity, so that one word of the subject
 * carries a phrase of ordinary words some way. A word's rarity falls with its Zipf value; a
 * hyphenated compound is as rare as its rarest part.
 */
final class Rarity implements Measure {

  /** Words from this Zipf value on are everybody's. */
  private static final double COMMON = 6.0;

  private final GeneralLanguage reference;
  private final Map<String, Double> known = new HashMap<>();

  Rarity(GeneralLanguage reference) {
    this.reference = reference;
  }

  @Override
  public String id() {
    return "rarity";
  }

  @Override
  public double of(Candidate candidate) {
    double sum = 0;
    double most = 0;
    for (String word : candidate.words()) {
      double rarity = ofWord(word);
      sum += rarity;
      most = Math.max(most, rarity);
    }
    return (sum / candidate.words().size() + most) / 2;
  }

  /** The rarity of one word. */
  double ofWord(String word) {
    return known.computeIfAbsent(word, this::look);
  }

  private double look(String word) {
    double zipf = zipf(word);
    double floor = Math.min(reference.unlisted(), 2);
    return Math.min(1, Math.max(0, (COMMON - zipf) / (COMMON - floor)));
  }

  /** The Zipf value of a word, for a hyphenated compound that of its rarest part. */
  double zipf(String word) {
    if (reference.lists(word) || word.indexOf('-') < 0) {
      return reference.zipf(word);
    }
    double least = Double.POSITIVE_INFINITY;
    for (String part : List.of(word.split("-", -1))) {
      if (!part.isEmpty()) {
        least = Math.min(least, reference.zipf(part));
      }
    }
    return Double.isInfinite(least) ? reference.unlisted() : least;
  }
}
