package dev.corpora.batch;

/** What a batch says to a {@link DocumentHost}'s process. */
sealed interface ToHost {

  /**
   * What the process is for; said once, first.
   *
   * @param lanes documents that are in work at once
   * @param stages the stages that the process runs
   */
  record Setup(BatchConfig config, int lanes, StageRange stages) implements ToHost {}

  /**
   * A document to be taken through the pipeline once.
   *
   * @param order names the attempt in the answers
   */
  record Order(int order, PlannedDocument document) implements ToHost {}
}
