package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.report.CompositeListener;
import dev.corpora.report.ErrorLog;
import dev.corpora.report.Progress;
import dev.corpora.report.Progress.Detail;
import dev.corpora.report.RunEnd;
import dev.corpora.report.SummaryJson;
import dev.corpora.report.SummaryText;
import dev.corpora.report.Timings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a batch at a terminal: its listeners, its signals, its summary, its exit code. */
final class BatchSession {

  private final Environment environment;
  private final Detail detail;
  private final boolean json;
  private final Optional<Timings> timings;
  private final FollowUp followUp;
  private final Aftermath aftermath;

  BatchSession(
      Environment environment,
      Detail detail,
      boolean json,
      boolean timings,
      FollowUp followUp,
      Aftermath aftermath) {
    this.environment = environment;
    this.detail = detail;
    this.json = json;
    this.timings = timings ? Optional.of(new Timings()) : Optional.empty();
    this.followUp = followUp;
    this.aftermath = aftermath;
  }

  /**
   * Runs the batch to its end, or to the end that a signal asks for, and tells of it.
   *
   * @return the exit code
   * @throws BatchException where it could not begin, or not go on
   */
  int run(BatchConfig config) throws BatchException {
    return aftermath
        .after(
            () -> runToTheEnd(config), problem -> environment.err().println("corpora: " + problem))
        .exitCode();
  }

  private RunEnd.Summarised runToTheEnd(BatchConfig config) throws BatchException {
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
    ExitCode code =
        interruption.code().isPresent() ? interruption.code().get() : codeOfTheWhole(summary);
    return new RunEnd.Summarised(summary, code.code());
  }

  /** Where the summary is for a program, nothing else stands beside it on standard output. */
  private ExitCode codeOfTheWhole(BatchSummary summary) {
    ExitCode after = followUp.after(summary, json ? environment.err() : environment.out());
    ExitCode run = ExitCode.of(summary);
    return run == ExitCode.OK ? after : run;
  }

  private BatchListener listeners(Progress progress) {
    List<BatchListener> listeners = new ArrayList<>();
    listeners.add(new ErrorLog(environment.clock(), progress::notice));
    listeners.add(progress);
    timings.ifPresent(listeners::add);
    listeners.addAll(aftermath.listeners());
    return new CompositeListener(listeners.toArray(BatchListener[]::new));
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
