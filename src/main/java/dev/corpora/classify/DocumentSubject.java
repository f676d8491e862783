package dev.corpora.classify;

import dev.corpora.classify.SenseDistribution.Weighted;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.List;

/**
 * Weighs senses by what all the terms of a document are about: by their words (see {@link
 * DocumentWords}), and by the synsets that the senses of its other terms have above them. A term
 * seldom has two senses in one document (Gale, Church and Yarowsky 1992), so the document is
 * weighed as a whole. What senses are frequent elsewhere then counts for less. Immutable.
 */
final class DocumentSubject implements DocumentCompany {

  /** Fewer terms say nothing of a document. */
  static final int FEWEST_TERMS = 20;

  /** How much the likeness of words counts. This and the next two by benchmark. */
  private static final double TRUST_IN_WORDS = 40;

  /** How much it counts that other terms' senses have the same synsets above them. */
  private static final double TRUST_IN_KINDS = 0.5;

  private static final double TRUST_IN_FREQUENCY = 0.7;

  /** The share that every synset has of every document. */
  private static final double LEAST_SHARE = 1e-4;

  private final Synsets synsets;
  private final DocumentWords words;

  /** Of each synset: how over-used it and what is below it are in this document, as a logarithm. */
  private final float[] kinds;

  private final double total;

  /** Counts each term as often as its frequency, in the measure of logarithms. */
  DocumentSubject(List<Term> terms, SenseLookup lookup, Synsets synsets) {
    this.synsets = synsets;
    this.words = new DocumentWords(terms, synsets);
    this.kinds = new float[synsets.size()];
    double sum = 0;
    for (Term term : terms) {
      sum += term.kind() == TermKind.TERM ? add(term, lookup) : 0;
    }
    this.total = sum;
    if (sum > 0) {
      compareWithWordNet();
    }
  }

  /** Makes logarithms of over-use of the sums: all are asked for several times. */
  private void compareWithWordNet() {
    for (int synset = 0; synset < kinds.length; synset++) {
      double expected = (double) synsets.downwards(synset) / synsets.size();
      double share = kinds[synset] / total;
      kinds[synset] = (float) Math.log((share + LEAST_SHARE) / (expected + LEAST_SHARE));
    }
  }

  private double add(Term term, SenseLookup lookup) {
    List<Sense> senses = lookup.ofTerm(term);
    if (senses.isEmpty()) {
      senses = lookup.of(term.pos(), term.head());
    }
    if (senses.isEmpty()) {
      return 0;
    }
    double count = Math.log1p(term.frequency());
    for (Weighted sense : new SenseDistribution(senses).ranked()) {
      for (int each : synsets.upwards(sense.sense().synset())) {
        kinds[each] += (float) (count * sense.probability());
      }
    }
    return count;
  }

  @Override
  public double[] evidence(List<Sense> senses) {
    double[] evidence = new double[senses.size()];
    if (senses.size() > 1 && total > 0) {
      for (int i = 0; i < evidence.length; i++) {
        evidence[i] =
            TRUST_IN_WORDS * words.likeness(senses.get(i))
                + TRUST_IN_KINDS * kinship(senses.get(i).synset());
      }
    }
    return evidence;
  }

  /** How over-used the synsets above are in this document, on average, as a logarithm. */
  private double kinship(int synset) {
    double sum = 0;
    int count = 0;
    for (int each : synsets.upwards(synset)) {
      if (each != synset) {
        sum += kinds[each];
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }

  @Override
  public double trustInFrequency() {
    return TRUST_IN_FREQUENCY;
  }
}
