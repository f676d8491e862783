package dev.corpora.batch;

import dev.corpora.model.ModelRequest;
import dev.corpora.model.Problem;

/**
 * Looks on while a batch runs. Calls of {@link #documentStarted}, {@link #stageStarted}, {@link
 * #pagesRead} and {@link #modelAsked} come from the workers' threads, at once; all others from the
 * one thread that runs the batch, one after the other. An exception of a listener ends the batch.
 */
public interface BatchListener {

  /** The run has a name and an output folder; it may still have to wait for the folder's lock. */
  default void runOpened(RunFrame run) {}

  /**
   * A document was found and compared with the manifest. Told of all of them before work begins.
   *
   * @param unchanged whether it is done and will be skipped
   */
  default void documentAdded(String document, long bytes, boolean unchanged) {}

  /** The documents are found and compared with the manifest; work begins. */
  default void batchStarted(BatchPlan plan) {}

  /** Something about the whole run that a person should know, in one sentence. */
  default void notice(String message) {}

  /**
   * A worker took up a document.
   *
   * @param worker counted from 1
   * @param attempt 1 or 2
   */
  default void documentStarted(int worker, String document, int attempt) {}

  /** A worker went on to a stage of its document. */
  default void stageStarted(int worker, String document, Stage stage) {}

  /**
   * A worker has read so many pages, or chapters, of its document. Told a few times a second at
   * most, and when all are.
   */
  default void pagesRead(int worker, String document, int pages) {}

  /** A worker tried a request to a language model. */
  default void modelAsked(ModelRequest request) {}

  /** An attempt at a document failed, or was done only in part. */
  default void attemptFailed(String document, int attempt, Problem problem) {}

  /** A document is done, and recorded. */
  default void documentCompleted(DocumentResult result) {}

  /** The run is over, by itself or because it was asked to stop. */
  default void batchEnded(BatchSummary summary) {}
}
