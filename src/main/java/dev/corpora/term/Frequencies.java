package dev.corpora.term;

import java.util.Arrays;

/** How often each of the things occurs that {@link WordTypes} has numbered. */
final class Frequencies {

  private int[] counts = new int[1024];

  void increment(int number) {
    if (number >= counts.length) {
      counts = Arrays.copyOf(counts, Math.max(number + 1, 2 * counts.length));
    }
    counts[number]++;
  }

  /** How often it occurs; 0 for what has no number, or none that was counted. */
  int of(int number) {
    return number >= 0 && number < counts.length ? counts[number] : 0;
  }
}
