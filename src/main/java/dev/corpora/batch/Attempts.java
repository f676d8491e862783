package dev.corpora.batch;

/** Makes single attempts at documents. Safe for use by several workers at once. */
interface Attempts extends AutoCloseable {

  /**
   * Takes a document through the pipeline once. Whatever it makes a stage do is the failure of that
   * document alone.
   *
   * @param place where the attempt is made
   * @param listener is told how it gets on
   */
  Outcome attempt(PlannedDocument planned, Place place, AttemptListener listener);

  /** Says that attempts are going to be made, so that what they need may be made ready. */
  default void prepare() {}

  /** Ends what is still in work. */
  @Override
  void close();

  /** Where an attempt is made. */
  enum Place {
    /** Beside the other documents in work. */
    SHARED,
    /** Alone, so that its end costs no other document anything. */
    QUARANTINE
  }

  /** Makes them for a run. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes them.
     *
     * @param bytes the size of all documents that were found
     */
    Attempts create(BatchConfig config, Stages stages, StopSignal stop, long bytes);
  }
}
