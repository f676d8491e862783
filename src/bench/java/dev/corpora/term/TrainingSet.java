package dev.corpora.term;

import java.util.ArrayList;
import java.util.List;

/** What several documents have to teach about the same measures. Not thread-safe. */
final class TrainingSet {

  /**
   * What all candidates weigh together, whatever their number. Against the penalty, which is fixed,
   * it decides how far curves may bend: more, and they follow the manuals' subjects; less, and they
   * stay flat.
   */
  static final double WEIGHT = 2600;

  private final List<LabelledRow> rows = new ArrayList<>();

  /** Adds the candidates of a document. */
  void add(DocumentExamples examples) {
    rows.addAll(examples.rows());
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
   * @param measures their names, in the order of the candidates' values
   * @param comment what the table says of itself
   * @param name what a name adds to the log odds
   */
  RankerTable learn(List<String> measures, List<String> comment, double name) {
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
    return rows.stream().map(row -> row.scaled(WEIGHT / sum)).toList();
  }
}
