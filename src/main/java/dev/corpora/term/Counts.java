package dev.corpora.term;

import java.util.Arrays;
import java.util.function.ObjIntConsumer;

/**
 * How often each key was counted, in the order in which they came. Not safe for use by several
 * threads.
 *
 * @param <K> with {@code equals} and {@code hashCode} of its own
 */
final class Counts<K> extends Distinct<K> {

  private static final int[] NONE = {};

  private int[] counts = NONE;

  /** Counts a key once more. */
  void add(K key, int count) {
    int position = add(key);
    if (position >= counts.length) {
      counts = Arrays.copyOf(counts, position == 0 ? 1 : 2 * position);
    }
    counts[position] += count;
  }

  /** Adds what was counted elsewhere. */
  void addAll(Counts<K> others) {
    others.forEach(this::add);
  }

  /** How often the key at a position was counted. */
  int count(int position) {
    return counts[position];
  }

  /** How often a key was counted. */
  int of(K key) {
    int position = positionOf(key);
    return position < 0 ? 0 : counts[position];
  }

  /** Goes through the keys in their order, with their counts. */
  void forEach(ObjIntConsumer<K> consumer) {
    for (int i = 0; i < size(); i++) {
      consumer.accept(key(i), counts[i]);
    }
  }
}
