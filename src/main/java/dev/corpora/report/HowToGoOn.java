package dev.corpora.report;

import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.EarlyEnd;
import java.util.Optional;

/** What a person can do after a run that did not do everything. */
final class HowToGoOn {

  private HowToGoOn() {}

  /** The command after a run that did not come to all documents. */
  static String resume(String output) {
    return "corpora batch --resume -o " + shellWord(output);
  }

  /** The command after a run in which some documents failed or are partial. */
  static String retry(String output) {
    return "corpora batch --retry-failed -o " + shellWord(output);
  }

  /** A path as a shell takes it for one word. */
  private static String shellWord(String path) {
    String printable = Printable.of(path);
    return printable.matches("[\\w./+:=@%,-]+")
        ? printable
        : "\"" + printable.replaceAll("[\"$`\\\\]", "\\\\$0") + "\"";
  }

  /** A sentence; empty where nothing is left to do. */
  static Optional<String> after(BatchSummary summary) {
    if (summary.earlyEnd().isPresent()) {
      return Optional.of(afterEarlyEnd(summary.earlyEnd().get().cause()));
    }
    if (summary.unfinished() > 0) {
      return Optional.of(
          "Run the same command again, or '"
              + resume(summary.output().toString())
              + "', to go on: what is finished is recorded and will be skipped.");
    }
    if (summary.failed() + summary.partial() > 0) {
      return Optional.of(
          "Run the same command again, or '"
              + retry(summary.output().toString())
              + "', to retry only the documents that failed or are partial.");
    }
    if (summary.locked() > 0) {
      return Optional.of("Run the same command again when the locked documents are free.");
    }
    return Optional.empty();
  }

  private static String afterEarlyEnd(EarlyEnd.Cause cause) {
    return switch (cause) {
      case DISK_SPACE ->
          "Free some space and run the same command again: what is finished is recorded and will be"
              + " skipped.";
      case ERROR_RATE ->
          "See what is wrong with the documents that failed, then run the same command again: what"
              + " is finished is recorded and will be skipped.";
    };
  }
}
