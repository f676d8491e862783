package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchProcessor;
import dev.corpora.batch.BatchSummary;

/** The core as the commands see it: a batch that runs once, and can be asked to stop. */
interface BatchRun {

  /** Makes a run of a configuration. */
  @FunctionalInterface
  interface Factory {
    BatchRun create(BatchConfig config);
  }

  /** Runs to the end, as {@link BatchProcessor#run} does. */
  BatchSummary run(BatchListener listener) throws BatchException;

  /** Asks for an end; returns at once. */
  void stop();

  /** The real one. */
  static BatchRun of(BatchConfig config) {
    BatchProcessor processor = new BatchProcessor(config);
    return new BatchRun() {
      @Override
      public BatchSummary run(BatchListener listener) throws BatchException {
        return processor.run(listener);
      }

      @Override
      public void stop() {
        processor.stop();
      }
    };
  }
}
