package dev.corpora.term;

/** A candidate as numbers. */
final class LabelledRow {

  private final double[] values;
  private final int label;
  private final double weight;

  /**
   * A row; the values are not copied.
   *
   * @param values one for each measure
   * @param label 1 for a term, 0 for none
   * @param weight more than 0
   */
  LabelledRow(double[] values, int label, double weight) {
    this.values = values;
    this.label = label;
    this.weight = weight;
  }

  /** The values of all measures; not to be changed. */
  double[] values() {
    return values;
  }

  int label() {
    return label;
  }

  double weight() {
    return weight;
  }

  /** The same candidate with a weight of so many times its own. */
  LabelledRow scaled(double factor) {
    return new LabelledRow(values, label, weight * factor);
  }
}
