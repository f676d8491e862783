package dev.corpora.term;

/**
 * How surely the document over-uses a candidate's words: the z-score of the log odds ratio against
 * general language with an informative Dirichlet prior, the mean of its words, on a logarithmic
 * scale.
 *
 * <p>Monroe, Colaresi and Quinn, <i>Fightin' Words: Lexical Feature Selection and Evaluation for
 * Identifying the Content of Political Conflict</i>, Political Analysis 16(4), 2008. The prior are
 * the frequencies of general language, as heavy as a text of {@value #PRIOR} words. Unlike {@link
 * Keyness}, which says how strong over-use is, it grows with the length of the document.
 */
final class LogOdds implements Measure {

  private static final double PRIOR = 1e5;

  private final WordCounts counts;
  private final Rarity rarity;
  private final WordValues known = new WordValues(this::ofWord);

  LogOdds(WordCounts counts, Rarity rarity) {
    this.counts = counts;
    this.rarity = rarity;
  }

  @Override
  public String id() {
    return "log_odds";
  }

  @Override
  public double of(Candidate candidate) {
    double z = known.mean(candidate);
    return Math.signum(z) * Logs.base2(1 + Math.abs(z));
  }

  private double ofWord(String word) {
    double share = StrictMath.pow(10, rarity.zipf(word) - 9);
    double prior = PRIOR * share;
    double here = counts.of(word) + prior;
    double all = counts.total() + PRIOR;
    double odds = StrictMath.log(here / (all - here)) - StrictMath.log(share / (1 - share));
    return odds / StrictMath.sqrt(1 / here);
  }
}
