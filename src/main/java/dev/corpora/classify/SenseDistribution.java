package dev.corpora.classify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How probable each sense of a word is where nothing is known of the text: its share of the tag
 * counts, smoothed towards Zipf's law over the senses' ranks, in which WordNet keeps them.
 */
final class SenseDistribution {

  /** The weight of Zipf's law, in tagged occurrences. */
  private static final double PRIOR = 2;

  /** A sense with its probability. */
  record Weighted(Sense sense, double probability) {}

  private final List<Weighted> senses = new ArrayList<>();

  SenseDistribution(List<Sense> ranked) {
    double counted = 0;
    double harmonic = 0;
    for (int rank = 1; rank <= ranked.size(); rank++) {
      counted += ranked.get(rank - 1).tagCount();
      harmonic += 1.0 / rank;
    }
    for (int rank = 1; rank <= ranked.size(); rank++) {
      Sense sense = ranked.get(rank - 1);
      double prior = PRIOR / rank / harmonic;
      senses.add(new Weighted(sense, (sense.tagCount() + prior) / (counted + PRIOR)));
    }
  }

  /** The most frequent sense; empty where there is none at all. */
  Optional<Weighted> first() {
    return senses.stream().findFirst();
  }

  /** All senses, most frequent first. */
  List<Weighted> ranked() {
    return List.copyOf(senses);
  }

  /** The probability of each category, those of frequent senses first. */
  Map<String, Double> categories(Function<Sense, Optional<String>> category) {
    Map<String, Double> sums = new LinkedHashMap<>();
    for (Weighted sense : senses) {
      category
          .apply(sense.sense())
          .ifPresent(of -> sums.merge(of, sense.probability(), Double::sum));
    }
    return sums;
  }
}
