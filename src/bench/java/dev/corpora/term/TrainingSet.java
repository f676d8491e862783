package dev.corpora.term;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What several documents have to teach about the same measures. Not thread-safe. */
final class TrainingSet {

  /**
   * What all candidates weigh together, whatever their number. Against the penalty, which is fixed,
   * it decides how far curves may bend: more, and they follow the manuals' subjects; less, and they
   * stay flat.
   */
  static final double WEIGHT = 2600;

  /** The measure that tells a single word from a phrase. */
  private static final String WORDS = "words";

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
   * Learns the curves of all measures that vary, and with them what single words have more or less
   * on each. Both are penalised alike, so that words have a curve of their own only as far as they
   * are many enough to show it (partial pooling; Gelman and Hill, <i>Data analysis using regression
   * and multilevel/hierarchical models</i>, 2007).
   *
   * @param measures their names, in the order of the candidates' values
   * @param comment what the table says of itself
   * @param name what a name adds to the log odds
   */
  RankerTable learn(List<String> measures, List<String> comment, double name) {
    List<String> curvesOf = new ArrayList<>(measures);
    List<LabelledRow> examples = weighted();
    int length = measures.indexOf(WORDS);
    if (length >= 0) {
      measures.forEach(measure -> curvesOf.add(Ranker.ALONE + measure));
      examples = withValuesOfWords(examples, length);
    }
    double[][] knots = new double[curvesOf.size()][];
    for (int i = 0; i < knots.length; i++) {
      int measure = i;
      knots[i] = Knots.of(examples.stream().mapToDouble(row -> row.values()[measure]).toArray());
    }
    RampBasis basis = new RampBasis(knots);
    AdditiveModel model = AdditiveModel.fit(examples, basis);
    RankerTable table = new RankerTable(comment, model.constant(), name);
    List<double[]> curves = basis.curves(model.weights());
    for (int i = 0; i < knots.length; i++) {
      if (knots[i].length > 1) {
        table.add(curvesOf.get(i), knots[i], curves.get(i));
      }
    }
    return table;
  }

  /**
   * The rows with each value twice: as it is, and as it is for single words, where phrases have the
   * least value of any word, from which no curve rises.
   *
   * @param length the position of the measure that counts words
   */
  private static List<LabelledRow> withValuesOfWords(List<LabelledRow> rows, int length) {
    int size = rows.get(0).values().length;
    double[] least = new double[size];
    Arrays.fill(least, Double.POSITIVE_INFINITY);
    for (LabelledRow row : rows) {
      for (int i = 0; i < size && row.values()[length] == 1; i++) {
        least[i] = Math.min(least[i], row.values()[i]);
      }
    }
    List<LabelledRow> doubled = new ArrayList<>(rows.size());
    for (LabelledRow row : rows) {
      double[] values = Arrays.copyOf(row.values(), 2 * size);
      System.arraycopy(row.values()[length] == 1 ? row.values() : least, 0, values, size, size);
      doubled.add(new LabelledRow(values, row.label(), row.weight()));
    }
    return doubled;
  }

  private List<LabelledRow> weighted() {
    double sum = rows.stream().mapToDouble(LabelledRow::weight).sum();
    return rows.stream().map(row -> row.scaled(WEIGHT / sum)).toList();
  }
}
