package dev.corpora.report;

import dev.corpora.batch.BatchSummary;
import java.util.Optional;

/** What a person can do after a run that did not do everything. */
final class HowToGoOn {

  private HowToGoOn() {}

  /** A sentence; empty where nothing is left to do. */
  static Optional<String> after(BatchSummary summary) {
    if (summary.unfinished() > 0) {
      return Optional.of(
          "Run the same command again to go on: what is finished is recorded and will be skipped.");
    }
    if (summary.failed() + summary.partial() > 0) {
      return Optional.of(
          "Run the same command again to retry only the documents that failed or are partial.");
    }
    if (summary.locked() > 0) {
      return Optional.of("Run the same command again when the locked documents are free.");
    }
    return Optional.empty();
  }
}
