package dev.corpora.term;

/**
 * Residual inverse document frequency: how much more a candidate keeps to some parts of the
 * document than chance would have it; 0 where it is scattered.
 *
 * <p>Church and Gale, <i>Poisson mixtures</i>, Natural Language Engineering 1(2), 1995, over parts
 * of equally many sentences in place of documents.
 */
final class ResidualIdf implements Measure {

  private static final int PARTS = 50;

  private final int sentences;

  ResidualIdf(int sentences) {
    this.sentences = sentences;
  }

  @Override
  public String id() {
    return "residual_idf";
  }

  @Override
  public double of(Candidate candidate) {
    int frequency = candidate.frequency();
    if (frequency < 2) {
      return 0;
    }
    int parts = 0;
    long last = -1;
    // Occurrences stand in the order of the text.
    Mentions mentions = candidate.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      long part = (long) mentions.sentence(i) * PARTS / Math.max(1, sentences);
      parts += part == last ? 0 : 1;
      last = part;
    }
    double idf = -Logs.base2((double) parts / PARTS);
    double expected = -Logs.base2(1 - StrictMath.exp(-(double) frequency / PARTS));
    return idf - expected;
  }
}
