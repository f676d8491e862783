package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;

/**
 * What several documents have to teach about the same measures. Not thread-safe.
 *
 * <p>What a curve must gain to be allowed to bend is measured by the weight of all candidates
 * together. It is always {@value #WEIGHT}: were it heavier for more documents, curves would follow
 * the manuals' subjects; were it lighter, they would stay flat.
 */
final class TrainingSet {

  static final double WEIGHT = 2600;

  private final List<String> measures = new ArrayList<>();
  private final List<LabelledRow> rows = new ArrayList<>();

  /** Adds the candidates of a document. */
  void add(TrainingExamples examples) {
    for (TrainingExamples.Example example : examples.candidates()) {
      if (measures.isEmpty()) {
        measures.addAll(example.term().measures().keySet());
      }
      double[] values = new double[measures.size()];
      for (int i = 0; i < values.length; i++) {
        Double value = example.term().measures().get(measures.get(i));
        if (value == null) {
          throw new IllegalArgumentException(
              example.term().canonical() + " has no measure " + measures.get(i));
        }
        values[i] = value;
      }
      rows.add(new LabelledRow(values, example.isListed() ? 1 : 0, examples.weight(example)));
    }
  }

  /** How many candidates there are. */
  int size() {
    return rows.size();
  }

  /** How many of them are listed. */
  int listed() {
    return rows.stream().mapToInt(LabelledRow::label).sum();
  }

  /**
   * Learns the curves of all measures that vary.
   *
   * @param comment what the table says of itself
   * @param name what a name adds to the log odds
   */
  RankerTable learn(List<String> comment, double name) {
    double[][] knots = new double[measures.size()][];
    for (int i = 0; i < knots.length; i++) {
      int measure = i;
      knots[i] = Knots.of(rows.stream().mapToDouble(row -> row.values()[measure]).toArray());
    }
    RampBasis basis = new RampBasis(knots);
    AdditiveModel model = AdditiveModel.fit(weighted(), basis);
    RankerTable table = new RankerTable(comment, model.constant(), name);
    List<double[]> curves = basis.curves(model.weights());
    for (int i = 0; i < knots.length; i++) {
      if (knots[i].length > 1) {
        table.add(measures.get(i), knots[i], curves.get(i));
      }
    }
    return table;
  }

  private List<LabelledRow> weighted() {
    double sum = rows.stream().mapToDouble(LabelledRow::weight).sum();
    return rows.stream()
        .map(row -> row.scaled(WEIGHT / sum))
        .toList();
  }
}
