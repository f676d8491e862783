package dev.corpora.term;

/**
 * Unithood: how strongly a phrase's words attract each other, from -1 through 0 for words that meet
 * by chance to 1 for words that never part; 1 for a single word.
 *
 * <p>Normalised pointwise mutual information (Bouma, <i>Normalized (pointwise) mutual information
 * in collocation extraction</i>, GSCL 2009), for more than two words divided by one less than their
 * number.
 */
final class Association implements Measure {

  private final WordCounts counts;

  Association(WordCounts counts) {
    this.counts = counts;
  }

  @Override
  public String id() {
    return "association";
  }

  @Override
  public double of(Candidate candidate) {
    int size = candidate.words().size();
    if (size == 1) {
      return 1;
    }
    double total = Math.max(2, counts.total());
    double together = Math.min(candidate.frequency() / total, 0.5);
    double information = StrictMath.log(together);
    for (String word : candidate.words()) {
      information -= StrictMath.log(Math.max(counts.of(word), candidate.frequency()) / total);
    }
    return Math.max(-1, Math.min(1, information / (-(size - 1) * StrictMath.log(together))));
  }
}
