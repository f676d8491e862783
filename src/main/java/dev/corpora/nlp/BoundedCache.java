package dev.corpora.nlp;

import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Remembers answers that can be found again, of which the most recent are worth keeping. What was
 * asked for since the last turn of generations survives the next, so that a look-up need not keep
 * an order of use, and costs what one in a plain map costs. Safe for use by several threads, which
 * profit from each other's answers; two that miss at once both find the answer, which does no harm
 * where it depends on the key alone.
 *
 * @param <K> with {@code equals} and {@code hashCode} of its own
 * @param <V> immutable
 */
final class BoundedCache<K, V> {

  /** What was put or found of late, and what was so before that. */
  private record Generations<K, V>(ConcurrentHashMap<K, V> young, ConcurrentHashMap<K, V> old) {}

  private final int generation;
  private volatile Generations<K, V> generations =
      new Generations<>(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());

  /**
   * An empty cache.
   *
   * @param capacity the entries after which the oldest half may be forgotten; threads that put at
   *     the same time may exceed it by one entry each
   */
  BoundedCache(int capacity) {
    this.generation = Math.max(1, capacity / 2);
  }

  /** What is remembered for a key, null where nothing is. */
  @Nullable V get(K key) {
    Generations<K, V> current = generations;
    V found = current.young.get(key);
    if (found == null) {
      found = current.old.get(key);
      if (found != null) {
        put(key, found);
      }
    }
    return found;
  }

  void put(K key, V value) {
    Generations<K, V> current = generations;
    current.young.put(key, value);
    if (current.young.mappingCount() >= generation) {
      turn();
    }
  }

  private synchronized void turn() {
    Generations<K, V> current = generations;
    if (current.young.mappingCount() >= generation) {
      generations = new Generations<>(new ConcurrentHashMap<>(), current.young);
    }
  }

  /** How many entries are remembered; one that is in both generations counts twice. */
  long size() {
    Generations<K, V> current = generations;
    return current.young.mappingCount() + current.old.mappingCount();
  }
}
