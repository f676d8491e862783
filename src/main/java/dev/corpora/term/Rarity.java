package dev.corpora.term;

import java.util.List;

/**
 * How rare a candidate's words are in general language, from 0 for words that everybody uses to 1
 * for words that no list of general language has: what makes a word worth noting even where it
 * occurs once.
 *
 * <p>The mean of the rarest word's and of all words' rarity, so that one word of the subject
 * carries a phrase of ordinary words some way. A word's rarity falls with its Zipf value; a
 * hyphenated compound is as rare as its rarest part. Of a word's base form and the forms that occur
 * in the document the least rare counts: base forms are guesses, and references list some
 * inflections only.
 */
final class Rarity {

  /** Words from this Zipf value on are everybody's. */
  private static final double COMMON = 6.0;

  private final GeneralLanguage reference;
  private final WordCounts counts;
  private final WordValues known = new WordValues(this::look);

  Rarity(GeneralLanguage reference, WordCounts counts) {
    this.reference = reference;
    this.counts = counts;
  }

  /** The rarity of a candidate's rarest word, of its commonest one and of its head. */
  List<Measure> measures() {
    return List.of(
        Measure.of("rarity", this::most),
        Measure.of("rarity_least", this::least),
        Measure.of("rarity_head", candidate -> ofWord(candidate.headWord())));
  }

  private double most(Candidate candidate) {
    double most = 0;
    List<String> words = candidate.words();
    for (int i = 0; i < words.size(); i++) {
      most = Math.max(most, ofWord(words.get(i)));
    }
    return most;
  }

  private double least(Candidate candidate) {
    double least = 1;
    List<String> words = candidate.words();
    for (int i = 0; i < words.size(); i++) {
      least = Math.min(least, ofWord(words.get(i)));
    }
    return least;
  }

  /** The rarity of one word. */
  double ofWord(String word) {
    return known.of(word);
  }

  private double look(String word) {
    double zipf = zipf(word);
    double floor = Math.min(reference.unlisted(), 2);
    return Math.min(1, Math.max(0, (COMMON - zipf) / (COMMON - floor)));
  }

  /** The Zipf value of a word in its most usual form. */
  double zipf(String word) {
    double zipf = zipfOfForm(word);
    for (String form : counts.formsOf(word)) {
      zipf = Math.max(zipf, zipfOfForm(form));
    }
    return zipf;
  }

  /** The Zipf value of a form, for a hyphenated compound that of its rarest part. */
  private double zipfOfForm(String word) {
    if (word.indexOf('-') < 0 || reference.lists(word)) {
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
