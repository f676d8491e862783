package dev.corpora.term;

/**
 * How evenly a candidate is spread over the document: 0 where all occurrences are in one part of
 * it, towards 1 where every part has its share.
 *
 * <p>One less Gries' deviation of proportions (<i>Dispersions and adjusted frequencies in
 * corpora</i>, International Journal of Corpus Linguistics 13(4), 2008) over parts of equally many
 * sentences.
 */
final class Dispersion implements Measure {

  private static final int PARTS = 20;

  private final int sentences;

  Dispersion(int sentences) {
    this.sentences = sentences;
  }

  @Override
  public String id() {
    return "dispersion";
  }

  @Override
  public double of(Candidate candidate) {
    int[] counts = new int[PARTS];
    Mentions mentions = candidate.mentions();
    for (int i = 0; i < mentions.size(); i++) {
      counts[(int) ((long) mentions.sentence(i) * PARTS / Math.max(1, sentences))]++;
    }
    double deviation = 0;
    for (int count : counts) {
      deviation += Math.abs((double) count / candidate.frequency() - 1.0 / PARTS);
    }
    return 1 - deviation / 2;
  }
}
