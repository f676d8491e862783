package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPreview;
import dev.corpora.batch.BatchProcessor;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.PreviewReport;
import java.util.Optional;
import java.util.function.Function;

/** The core as the commands see it: a batch that runs once, and can be asked to stop. */
interface BatchRun {

  /** Makes a run of a configuration. */
  @FunctionalInterface
  interface Factory {
    /**
     * Makes it.
     *
     * @throws BatchException where it cannot begin
     */
    BatchRun create(BatchConfig config) throws BatchException;
  }

  /** Runs to the end, as {@link BatchProcessor#run} does. */
  BatchSummary run(BatchListener listener) throws BatchException;

  /** Says what a run would do, as {@link BatchPreview#run} does, in place of a run. */
  PreviewReport preview() throws BatchException;

  /** Asks for an end; returns at once. */
  void stop();

  /**
   * The real one.
   *
   * @param variable gives environment variables
   * @throws BatchException where a language model is to be asked, and there is no key for it
   */
  static BatchRun of(BatchConfig config, Function<String, Optional<String>> variable)
      throws BatchException {
    return config.languageModel().isPresent()
        ? new LanguageModelRun(config, config.languageModel().get(), variable)
        : local(config);
  }

  private static BatchRun local(BatchConfig config) {
    BatchProcessor processor = new BatchProcessor(config);
    BatchPreview preview = new BatchPreview(config);
    return new BatchRun() {
      @Override
      public BatchSummary run(BatchListener listener) throws BatchException {
        return processor.run(listener);
      }

      @Override
      public PreviewReport preview() throws BatchException {
        return preview.run();
      }

      @Override
      public void stop() {
        processor.stop();
        preview.stop();
      }
    };
  }
}
