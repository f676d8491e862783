package dev.corpora.term;

import java.util.List;

/**
 * Decides how many of the ranked candidates are terms.
 *
 * <p>By default a candidate of a long document needs a score of {@value #LOWEST_SCORE}; in a
 * shorter one, which gives less evidence of anything, half a point less for every tenth of {@value
 * #LONG} words. A document of {@code n} words has at most {@code n^0.65} terms, nor more than one
 * for every twenty words, but ten always: new words come ever more slowly as a text goes on (Heaps'
 * law), and so do its terms. That makes some sixty for three pages and fifteen hundred for two
 * hundred, less where scores are low. What the options say comes instead.
 */
final class Cut {

  static final double LOWEST_SCORE = 4.2;
  static final double LONG = 50_000;
  private static final double LOWEST_OF_SHORT = 3;
  private static final double LESS_FOR_A_TENTH = 0.5;
  private static final double GROWTH = 0.65;
  private static final double WORDS_PER_TERM = 20;
  private static final int FEWEST = 10;

  private final TermOptions options;

  Cut(TermOptions options) {
    this.options = options;
  }

  /** The terms of candidates that are sorted best first. */
  List<ScoredCandidate> apply(List<ScoredCandidate> ranked, int words) {
    double lowest = options.minScore().orElse(lowest(words));
    int most =
        options.maxTerms().orElse(options.minScore().isPresent() ? ranked.size() : usual(words));
    int count = 0;
    while (count < ranked.size() && count < most && ranked.get(count).score() >= lowest) {
      count++;
    }
    return ranked.subList(0, count);
  }

  private static double lowest(int words) {
    double tenths = Logs.base10(LONG / Math.max(1, words));
    return Math.max(LOWEST_OF_SHORT, LOWEST_SCORE - LESS_FOR_A_TENTH * Math.max(0, tenths));
  }

  private static int usual(int words) {
    return Math.max(FEWEST, (int) Math.min(words / WORDS_PER_TERM, StrictMath.pow(words, GROWTH)));
  }
}
