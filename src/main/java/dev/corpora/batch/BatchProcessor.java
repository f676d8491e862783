package dev.corpora.batch;

/** Runs a batch. One instance runs once; {@link #stop} may be called by any thread at any time. */
public final class BatchProcessor {

  /** A processor for a configuration. */
  public BatchProcessor(BatchConfig config) {}

  /**
   * Runs the batch to its end.
   *
   * @param listener is told what happens
   * @return how it ended
   * @throws BatchException where it could not begin, or not go on; what was finished is recorded
   */
  public BatchSummary run(BatchListener listener) throws BatchException {
    throw new UnsupportedOperationException();
  }

  /**
   * Asks the batch to stop: no new document starts, those in work have the configured grace.
   * Returns at once.
   */
  public void stop() {
    throw new UnsupportedOperationException();
  }
}
