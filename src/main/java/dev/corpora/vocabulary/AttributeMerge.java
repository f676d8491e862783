package dev.corpora.vocabulary;

import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Merges attributes: numbers to their mean, weighted by confidence, anything else to what the best
 * entry says.
 */
final class AttributeMerge {

  /** The numbers of one attribute. */
  private static final class Mean {
    private double weights;
    private double weighted;
    private double sum;
    private int count;
    private double first;
    private boolean allEqual = true;

    void add(double number, double weight) {
      first = count == 0 ? number : first;
      allEqual &= number == first;
      weights += weight;
      weighted += number * weight;
      sum += number;
      count++;
    }

    double value() {
      return weights > 0 ? weighted / weights : sum / count;
    }
  }

  private final Map<String, Ranked<Object>> best = new HashMap<>();
  private final Map<String, Mean> means = new HashMap<>();

  void add(MergeRank rank, SortedMap<String, Object> attributes) {
    attributes.forEach(
        (name, value) -> {
          Ranked.keep(best, name, rank, value);
          if (value instanceof Number number) {
            means
                .computeIfAbsent(name, n -> new Mean())
                .add(number.doubleValue(), rank.confidence());
          }
        });
  }

  SortedMap<String, Object> result() {
    SortedMap<String, Object> result = new TreeMap<>();
    best.forEach((name, ranked) -> result.put(name, value(name, ranked.value())));
    return result;
  }

  private Object value(String name, Object said) {
    Mean mean = means.get(name);
    return said instanceof Number && mean != null && !mean.allEqual ? mean.value() : said;
  }
}
