package dev.corpora.model;

/**
 * What a stage calls at short intervals (a page, an entry, a sentence), so that an attempt which
 * has run too long, or is no longer wanted, ends there.
 */
@FunctionalInterface
public interface Checkpoint {

  /** A checkpoint that never stops anything. */
  Checkpoint NONE = () -> {};

  /**
   * Returns at once where the work may go on.
   *
   * @throws AttemptAbandonedException where it may not; stages let it pass through
   */
  void check();

  /**
   * A page, or a chapter, is read.
   *
   * @param number how many are
   */
  default void pageRead(int number) {}
}
