package dev.corpora.classify;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How probable each sense of a word is: its share of the tag counts, smoothed towards Zipf's law
 * over the senses' ranks, in which WordNet keeps them, times what the document says of it.
 */
final class SenseDistribution {

  /** The weight of Zipf's law, in tagged occurrences. */
  private static final double PRIOR = 2;

  /** A sense with its probability. */
  record Weighted(Sense sense, double probability) {}

  private final List<Weighted> senses = new ArrayList<>();

  /** Where nothing is known of the document. */
  SenseDistribution(List<Sense> ranked) {
    this(ranked, DocumentCompany.UNKNOWN);
  }

  /** In the company of a document. */
  SenseDistribution(List<Sense> ranked, DocumentCompany document) {
    double[] company = document.evidence(ranked);
    double harmonic = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      harmonic += 1.0 / rank;
    }
    double[] weights = new double[ranked.size()];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      double prior = PRIOR / (i + 1) / harmonic;
      weights[i] =
          Math.pow(ranked.get(i).tagCount() + prior, document.trustInFrequency())
              * Math.exp(company[i]);
      sum += weights[i];
    }
    for (int i = 0; i < weights.length; i++) {
      senses.add(new Weighted(ranked.get(i), weights[i] / sum));
    }
  }

  /** The most probable sense, of equals the most frequent; empty where there is none at all. */
  Optional<Weighted> best() {
    Weighted best = null;
    for (Weighted sense : senses) {
      if (best == null || sense.probability() > best.probability()) {
        best = sense;
      }
    }
    return Optional.ofNullable(best);
  }

  /** All senses, most frequent first. */
  List<Weighted> ranked() {
    return List.copyOf(senses);
  }
}
