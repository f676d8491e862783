package dev.corpora.term;

import java.util.List;

/**
 * How much more often the document uses a candidate's words than general language does, as a
 * decimal logarithm of the ratio of relative frequencies: 2 is a hundred times as often.
 *
 * <p>The log ratio (Hardie, <i>Log Ratio: an informal introduction</i>, 2014; the logarithm of
 * Ahmad's weirdness, 1999) says how strong the over-use is, where log-likelihood and other tests
 * say how sure it is, which grows with the document's length and would make scores of documents
 * incomparable. It is unsure for few occurrences; these are shrunk by {@code 1 - 1 / sqrt(f)}, the
 * relative standard error of a count, so that a word seen once has no keyness at all.
 */
final class Keyness {

  private final WordCounts counts;
  private final Rarity rarity;
  private final WordValues known = new WordValues(this::look);

  Keyness(WordCounts counts, Rarity rarity) {
    this.counts = counts;
    this.rarity = rarity;
  }

  /** The mean keyness of a candidate's words, that of its head, and its own relative frequency. */
  List<Measure> measures() {
    return List.of(
        Measure.of("keyness", known::mean),
        Measure.of("keyness_head", candidate -> ofWord(candidate.headWord())),
        Measure.of(
            "per_million",
            candidate ->
                Logs.base10(Math.max(1, candidate.told()) * 1e6 / Math.max(1, counts.total()))));
  }

  /** The keyness of one word, at least 0. */
  double ofWord(String word) {
    return known.of(word);
  }

  private double look(String word) {
    int count = counts.of(word);
    if (count == 0) {
      return 0;
    }
    double zipfHere = Logs.base10(count * 1e9 / counts.total());
    double ratio = Math.max(0, zipfHere - rarity.zipf(word));
    return ratio * (1 - 1 / StrictMath.sqrt(count));
  }
}
