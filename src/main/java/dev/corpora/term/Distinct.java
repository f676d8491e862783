package dev.corpora.term;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Different keys in the order in which they came. Made for the many that hold next to nothing: most
 * candidates of a document occur once, and a hash set for each thing counted of them would take
 * more room than all that was counted. Not safe for use by several threads.
 *
 * @param <K> with {@code equals} and {@code hashCode} of its own
 */
class Distinct<K> {

  /** Up to so many keys are searched one after the other. */
  private static final int FEW = 8;

  private static final Object[] NONE = {};

  private Object[] keys = NONE;
  private int size;
  private @Nullable Map<Object, Integer> positions;

  /** Adds a key where it is not there yet, and tells its position. */
  final int add(K key) {
    int known = positionOf(key);
    if (known >= 0) {
      return known;
    }
    if (size == keys.length) {
      keys = Arrays.copyOf(keys, size == 0 ? 1 : 2 * size);
    }
    keys[size] = key;
    if (positions != null) {
      positions.put(key, size);
    } else if (size == FEW) {
      positions = positions();
    }
    size++;
    return size - 1;
  }

  /** Adds all keys that are not there yet. */
  final void addAll(Distinct<K> others) {
    for (int i = 0; i < others.size(); i++) {
      add(others.key(i));
    }
  }

  /** How many keys there are. */
  final int size() {
    return size;
  }

  /** The key at a position, counted from 0. */
  @SuppressWarnings("unchecked") // an array of keys cannot be made, and nothing else is put there
  final K key(int position) {
    return (K) keys[position];
  }

  /** All keys, in their order. */
  final Stream<K> keys() {
    return IntStream.range(0, size).mapToObj(this::key);
  }

  /** Where a key stands, -1 where it does not. */
  final int positionOf(K key) {
    if (positions != null) {
      return positions.getOrDefault(key, -1);
    }
    for (int i = 0; i < size; i++) {
      if (keys[i].equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private Map<Object, Integer> positions() {
    Map<Object, Integer> all = new HashMap<>();
    for (int i = 0; i <= size; i++) {
      all.put(keys[i], i);
    }
    return all;
  }
}
