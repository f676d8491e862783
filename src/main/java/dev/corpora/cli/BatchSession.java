package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.report.CompositeListener;
import dev.corpora.report.ErrorLog;
import dev.corpora.report.Progress;
import dev.corpora.report.Progress.Detail;
import dev.corpora.report.SummaryJson;
import dev.corpora.report.SummaryText;
import dev.corpora.report.Timings;
import java.util.Optional;

/** One run of a batch at a terminal: its listeners, its signals, its summary, its exit code. */
final class BatchSession {

  private final Environment environment;
  private final Detail detail;
  private final boolean json;
  private final Optional<Timings> timings;

  BatchSession(Environment environment, Detail detail, boolean json, boolean timings) {
    this.environment = environment;
    this.detail = detail;
    this.json = json;
    this.timings = timings ? Optional.of(new Timings()) : Optional.empty();
  }

  /**
   * Runs the batch to its end, or to the end that a signal asks for.
   *
   * @throws BatchException where it could not begin, or not go on
   */
  ExitCode run(BatchConfig config) throws BatchException {
    environment.libraryLogging().show(detail == Detail.EVERYTHING);
    BatchRun batch = environment.batches().create(config);
    BatchSummary summary;
    Interruption interruption;
    try (Progress progress =
        Progress.on(environment.err(), environment.terminal(), detail, environment.nanoTime())) {
      interruption =
          new Interruption(
              () -> {
                batch.stop();
                progress.notice(stopping(config));
              },
              environment.halt());
      environment.signals().onEnd(interruption);
      summary = batch.run(listeners(progress));
    }
    environment.out().print(json ? SummaryJson.of(summary, timings) : text(summary));
    environment.out().flush();
    return interruption.code().orElse(ExitCode.of(summary));
  }

  private BatchListener listeners(Progress progress) {
    BatchListener usual =
        new CompositeListener(new ErrorLog(environment.clock(), progress::notice), progress);
    return timings.isPresent() ? new CompositeListener(usual, timings.get()) : usual;
  }

  private String text(BatchSummary summary) {
    return SummaryText.of(summary) + timings.map(Timings::text).orElse("");
  }

  private static String stopping(BatchConfig config) {
    return "stopping: documents in work have "
        + config.grace().toSeconds()
        + " s; again to end at once";
  }
}
