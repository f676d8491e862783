package dev.corpora.spark;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What contributions to a master vocabulary are sorted by: the entry's key, then the vocabulary
 * that it comes from. Those of one entry have the same hash, so that one task merges them.
 */
final class MergeKey implements Comparable<MergeKey>, Serializable {

  private static final long serialVersionUID = 1L;

  private final byte[] key;
  private final int number;

  /**
   * A key.
   *
   * @param key of no length for what is said of a vocabulary as a whole
   * @param number the vocabulary's place among all
   */
  MergeKey(byte[] key, int number) {
    this.key = key;
    this.number = number;
  }

  byte[] key() {
    return key;
  }

  int number() {
    return number;
  }

  @Override
  public int compareTo(MergeKey other) {
    int order = Arrays.compareUnsigned(key, other.key);
    return order == 0 ? Integer.compare(number, other.number) : order;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof MergeKey that && compareTo(that) == 0;
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }
}
