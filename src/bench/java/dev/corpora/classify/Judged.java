package dev.corpora.classify;

/**
 * A classification beside the truth.
 *
 * @param name of what was classified; decides in which half it is when one is to judge the other
 * @param score that it had, from 0 to 1
 * @param weight how often it occurs
 */
record Judged(String name, double score, boolean right, double weight) {

  private static final int SPREAD = 0x9E3779B9;

  /** 0 or 1, by chance, but the same in each run. */
  int half() {
    return (name.hashCode() * SPREAD) >>> 31;
  }
}
