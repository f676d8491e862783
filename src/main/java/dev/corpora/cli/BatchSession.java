package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.manifest.RunRecord.RunRequest;
import dev.corpora.report.CompositeListener;
import dev.corpora.report.DocumentTable;
import dev.corpora.report.ErrorLog;
import dev.corpora.report.LogOptions;
import dev.corpora.report.Progress;
import dev.corpora.report.Progress.Detail;
import dev.corpora.report.RunEnd;
import dev.corpora.report.RunJournal;
import dev.corpora.report.RunLog;
import dev.corpora.report.SummaryJson;
import dev.corpora.report.SummaryText;
import dev.corpora.report.Timings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One run of a batch at a terminal: its listeners, its signals, its summary, its exit code. */
final class BatchSession {

  private final Environment environment;
  private final Reporting reporting;
  private final Optional<DocumentTable> documents;
  private final Optional<Timings> timings;
  private final FollowUp followUp;
  private final Aftermath aftermath;

  BatchSession(
      Environment environment, Reporting reporting, FollowUp followUp, Aftermath aftermath) {
    this.environment = environment;
    this.reporting = reporting;
    this.documents =
        reporting.detail() == Detail.EVERYTHING
            ? Optional.of(new DocumentTable())
            : Optional.empty();
    this.timings = reporting.timings() ? Optional.of(new Timings()) : Optional.empty();
    this.followUp = followUp;
    this.aftermath = aftermath;
  }

  /**
   * Runs the batch to its end, or to the end that a signal asks for, and tells of it.
   *
   * @param request what the run's record says of how it was asked for
   * @return the exit code
   * @throws BatchException where it could not begin, or not go on
   */
  int run(BatchConfig config, RunRequest request) throws BatchException {
    return aftermath
        .after(
            () -> runToTheEnd(config, request),
            problem -> environment.err().println("corpora: " + problem))
        .exitCode();
  }

  private RunEnd.Summarised runToTheEnd(BatchConfig config, RunRequest request)
      throws BatchException {
    environment.libraryLogging().show(reporting.detail() == Detail.EVERYTHING);
    try (Progress progress = progress()) {
      if (reporting.log().isEmpty()) {
        return run(config, journal(request, progress), progress, Optional.empty());
      }
      try (RunLog log = open(reporting.log().get(), progress)) {
        return run(config, journal(request, progress), progress, Optional.of(log));
      }
    }
  }

  private RunEnd.Summarised run(
      BatchConfig config, RunJournal journal, Progress progress, Optional<RunLog> log)
      throws BatchException {
    BatchRun batch = environment.batches().create(config);
    Interruption interruption =
        new Interruption(
            () -> {
              batch.stop();
              progress.notice(stopping(config));
              log.ifPresent(written -> written.notice(stopping(config)));
            },
            environment.halt());
    environment.signals().onEnd(interruption);
    if (environment.terminal().isInteractive()) {
      environment.signals().onResize(progress::resized);
    }
    EndOfRun end = new EndOfRun(journal, log);
    BatchSummary summary = end.recorded(batch, listeners(journal, progress, log));
    StringWriter made = new StringWriter();
    ExitCode code =
        interruption.code().isPresent()
            ? interruption.code().get()
            : codeOfTheWhole(summary, new PrintWriter(made), progress);
    end.ended(code.code(), code.meaning());
    progress.close();
    environment
        .out()
        .print(reporting.json() ? SummaryJson.of(summary, documents, timings) : text(summary));
    // Where the summary is for a program, nothing else stands beside it on standard output.
    (reporting.json() ? environment.err() : environment.out()).print(made);
    environment.out().flush();
    return new RunEnd.Summarised(summary, code.code());
  }

  private ExitCode codeOfTheWhole(BatchSummary summary, PrintWriter made, Progress progress) {
    ExitCode run = ExitCode.of(summary);
    ExitCode after = followUp.after(summary, made, progress::notice);
    return run == ExitCode.OK ? after : run;
  }

  /** Those who keep how the run ended. */
  private record EndOfRun(RunJournal journal, Optional<RunLog> log) {

    void ended(int code, String meaning) {
      journal.ended(code, meaning);
      log.ifPresent(written -> written.exit(code, meaning));
    }

    /** Runs the batch, and keeps so where it ends by an exception. */
    BatchSummary recorded(BatchRun batch, BatchListener listeners) throws BatchException {
      try {
        return batch.run(listeners);
      } catch (BatchException e) {
        ended(ExitCode.of(e.reason()).code(), String.valueOf(e.getMessage()));
        throw e;
      } catch (RuntimeException | Error e) {
        ended(ExitCode.SOFTWARE.code(), String.valueOf(e));
        throw e;
      }
    }
  }

  private RunLog open(LogOptions options, Progress progress) throws BatchException {
    try {
      return RunLog.open(options, environment.clock(), progress::notice);
    } catch (IOException e) {
      throw new BatchException(
          BatchException.Reason.OUTPUT_NOT_WRITABLE,
          "--log-file "
              + options.file()
              + " cannot be written: "
              + (e instanceof NoSuchFileException ? "its folder does not exist" : e));
    }
  }

  private RunJournal journal(RunRequest request, Progress progress) {
    return new RunJournal(
        request, ThisMachine::look, environment.clock(), environment.nanoTime(), progress::notice);
  }

  private Progress progress() {
    return Progress.on(
        environment.err(),
        environment.terminal(),
        reporting.progress(),
        reporting.detail(),
        environment.clock(),
        environment.nanoTime());
  }

  private BatchListener listeners(RunJournal journal, Progress progress, Optional<RunLog> log) {
    List<BatchListener> listeners = new ArrayList<>();
    listeners.add(new ErrorLog(environment.clock(), progress::notice));
    listeners.add(journal);
    listeners.add(progress);
    log.ifPresent(listeners::add);
    documents.ifPresent(listeners::add);
    timings.ifPresent(listeners::add);
    listeners.addAll(aftermath.listeners());
    return new CompositeListener(listeners.toArray(BatchListener[]::new));
  }

  private String text(BatchSummary summary) {
    return SummaryText.of(summary)
        + documents.map(DocumentTable::text).orElse("")
        + timings.map(Timings::text).orElse("");
  }

  private static String stopping(BatchConfig config) {
    return "stopping: documents in work have "
        + config.grace().toSeconds()
        + " s; again to end at once";
  }
}
