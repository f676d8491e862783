package dev.corpora.bench.terms;

/**
 * How a set of predicted forms compares with a gold list.
 *
 * @param predicted how many different forms were predicted
 * @param correct how many of them are in the list
 * @param gold how many there are in the list
 */
public record Score(int predicted, int correct, int gold) {

  /** The share of the predicted forms that are correct; 0 where none are predicted. */
  public double precision() {
    return predicted == 0 ? 0 : (double) correct / predicted;
  }

  /** The share of the gold list that was predicted; 0 for an empty list. */
  public double recall() {
    return gold == 0 ? 0 : (double) correct / gold;
  }

  /** The harmonic mean of precision and recall. */
  public double f1() {
    return predicted + gold == 0 ? 0 : 2.0 * correct / (predicted + gold);
  }
}
