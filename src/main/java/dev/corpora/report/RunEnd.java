package dev.corpora.report;

import dev.corpora.batch.BatchSummary;

/** How a run of the program came to its end, for those who were not there. */
public sealed interface RunEnd {

  /** The exit code of the process. */
  int exitCode();

  /** Whether somebody has to look: the exit code is not 0. */
  default boolean isFailure() {
    return exitCode() != 0;
  }

  /** The run has a summary. */
  record Summarised(BatchSummary summary, int exitCode) implements RunEnd {}

  /**
   * The run could not begin, or not go on.
   *
   * @param message what the program said of it
   */
  record Refused(String message, int exitCode) implements RunEnd {}
}
