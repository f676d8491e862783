package dev.corpora.term;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

/**
 * The candidates of one document that the ranker learns from: those that its index or glossary
 * lists, and of the many others every fourth, which is enough. Not thread-safe.
 */
final class DocumentExamples {

  /** Of the candidates that are not listed, one of so many is learnt from. */
  private static final int EVERY = 4;

  /** With fewer, chance would speak louder than the document. */
  private static final int LEAST_LISTED = 30;

  private static final double WEIGHT_OF_OTHERS = 3;

  private final String document;
  private final List<double[]> listed = new ArrayList<>();
  private final List<double[]> others = new ArrayList<>();

  /** No examples yet of the document of that name. */
  DocumentExamples(String document) {
    this.document = document;
  }

  /** Whether this candidate is learnt from if it is not listed: a matter of its text alone. */
  boolean isChosen(String canonical) {
    CRC32 hash = new CRC32();
    hash.update((document + '\t' + canonical).getBytes(StandardCharsets.UTF_8));
    return hash.getValue() % EVERY == 0;
  }

  /** Adds a candidate by the values of its measures. */
  void add(double[] values, boolean isListed) {
    (isListed ? listed : others).add(values);
  }

  int listed() {
    return listed.size();
  }

  /** Whether there are listed candidates enough to learn from. */
  boolean isUsable() {
    return listed.size() >= LEAST_LISTED;
  }

  /**
   * The candidates with weights. With {@code p} that are listed, these weigh {@code sqrt(p)}
   * together and the others three times as much: large indexes say more than small ones, but do not
   * drown them, and a text's length does not matter.
   */
  List<LabelledRow> rows() {
    double say = StrictMath.sqrt(listed.size());
    List<LabelledRow> rows = new ArrayList<>();
    listed.forEach(values -> rows.add(new LabelledRow(values, 1, say / listed.size())));
    others.forEach(
        values -> rows.add(new LabelledRow(values, 0, WEIGHT_OF_OTHERS * say / others.size())));
    return rows;
  }
}
