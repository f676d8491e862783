package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.RunFrame;
import dev.corpora.batch.Stage;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.Problem;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.ErrorManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;

/**
 * Logs a run to a file, by Java's own logging. The file is opened to append and every line is
 * written at once, so that several runs can share it and {@code logrotate} can copy and truncate
 * it. A log that cannot be written any more costs a notice, never the batch. Safe for use by
 * several threads.
 */
public final class RunLog implements BatchListener, AutoCloseable {

  /** Its own, which no configuration of Java's logging reaches. */
  private final Logger logger = Logger.getAnonymousLogger();

  private final StreamHandler handler;
  private final Clock clock;
  private volatile String batch = "";

  private RunLog(LogOptions options, StreamHandler handler, Clock clock) {
    this.handler = handler;
    this.clock = clock;
    logger.setUseParentHandlers(false);
    logger.setLevel(options.level().javaLevel());
    logger.addHandler(handler);
  }

  /**
   * Opens the file.
   *
   * @param clock gives the lines' times
   * @param notices is told once where a line cannot be written
   * @throws IOException where it cannot be opened
   */
  public static RunLog open(LogOptions options, Clock clock, Consumer<String> notices)
      throws IOException {
    OutputStream out =
        new BufferedOutputStream(
            Files.newOutputStream(
                options.file(), StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    StreamHandler handler =
        new StreamHandler(
            out,
            switch (options.format()) {
              case TEXT -> new LogText();
              case JSON -> new LogJson();
            }) {
          @Override
          public synchronized void publish(LogRecord record) {
            super.publish(record);
            flush();
          }
        };
    handler.setEncoding(StandardCharsets.UTF_8.name());
    handler.setLevel(java.util.logging.Level.ALL);
    handler.setErrorManager(new NoticedOnce(options, notices));
    return new RunLog(options, handler, clock);
  }

  /** Tells of the first line that is lost, and leaves it at that. */
  private static final class NoticedOnce extends ErrorManager {
    private final LogOptions options;
    private final Consumer<String> notices;
    private boolean told;

    NoticedOnce(LogOptions options, Consumer<String> notices) {
      this.options = options;
      this.notices = notices;
    }

    @Override
    public synchronized void error(String message, Exception cause, int code) {
      if (!told) {
        told = true;
        notices.accept("the log " + options.file() + " cannot be written any more: " + cause);
      }
    }
  }

  /** A record's fields, made one after the other. */
  private static final class Fields {
    private final Map<String, Object> values = new LinkedHashMap<>();

    Fields with(String name, Object value) {
      values.put(name, value);
      return this;
    }

    Fields with(Problem problem) {
      return with("type", problem.kind().id());
    }
  }

  private void log(LogOptions.Level level, String event, String message, Fields fields) {
    if (!logger.isLoggable(level.javaLevel())) {
      return;
    }
    LogRecord record = new LogRecord(level.javaLevel(), message);
    record.setInstant(clock.instant());
    record.setParameters(new Object[] {new LogEvent(event, batch, fields.values)});
    logger.log(record);
  }

  @Override
  public void runOpened(RunFrame run) {
    batch = run.id();
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    log(
        LogOptions.Level.INFO,
        "batch_started",
        String.format(
            Locale.ROOT,
            "%s found, %d to process, %d unchanged, %s, output in %s",
            Spoken.count(plan.found(), "document"),
            plan.toProcess(),
            plan.unchanged(),
            Spoken.count(plan.workers(), "worker"),
            plan.output()),
        new Fields()
            .with("found", plan.found())
            .with("to_process", plan.toProcess())
            .with("unchanged", plan.unchanged())
            .with("workers", plan.workers())
            .with("output", plan.output()));
  }

  @Override
  public void notice(String message) {
    log(LogOptions.Level.WARN, "notice", message, new Fields());
  }

  @Override
  public void documentStarted(int worker, String document, int attempt) {
    log(
        LogOptions.Level.DEBUG,
        "document_started",
        document + ": attempt " + attempt + " by worker " + worker,
        new Fields().with("document", document).with("worker", worker).with("attempt", attempt));
  }

  @Override
  public void stageStarted(int worker, String document, Stage stage) {
    log(
        LogOptions.Level.DEBUG,
        "stage_started",
        document + ": " + stage.id(),
        new Fields().with("document", document).with("worker", worker).with("stage", stage.id()));
  }

  @Override
  public void modelAsked(ModelRequest request) {
    log(
        LogOptions.Level.DEBUG,
        "model_asked",
        Spoken.asked(request),
        new Fields()
            .with("worker", request.worker())
            .with("attempt", request.number())
            .with("terms", request.terms())
            .with("outcome", request.outcome())
            .with("held_seconds", seconds(request.held()))
            .with("wait_seconds", seconds(request.pause()))
            .with("input_tokens", request.tokensIn())
            .with("output_tokens", request.tokensOut()));
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    log(
        LogOptions.Level.DEBUG,
        "attempt_failed",
        document + ": attempt " + attempt + ": " + problem.kind().id() + ": " + problem.message(),
        new Fields().with("document", document).with("attempt", attempt).with(problem));
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    Fields fields =
        new Fields()
            .with("document", result.document())
            .with("status", result.status().id())
            .with("terms", result.termCount())
            .with("attempts", result.attempts())
            .with("seconds", seconds(result.duration()));
    result.problem().ifPresent(fields::with);
    log(levelOf(result), "document_completed", Spoken.completed(result), fields);
    for (String warning : result.warnings()) {
      log(
          LogOptions.Level.WARN,
          "document_warning",
          result.document() + ": " + warning,
          new Fields().with("document", result.document()));
    }
  }

  private static LogOptions.Level levelOf(DocumentResult result) {
    return switch (result.status()) {
      case FAILED -> LogOptions.Level.ERROR;
      case PARTIAL -> LogOptions.Level.WARN;
      case SUCCESS, SKIPPED, PENDING, PROCESSING -> LogOptions.Level.INFO;
    };
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    log(
        LogOptions.Level.INFO,
        "batch_ended",
        String.format(
            Locale.ROOT,
            "%d processed, %d skipped, %d partial, %d failed, %d unfinished, %s",
            summary.processed(),
            summary.skipped(),
            summary.partial(),
            summary.failed(),
            summary.unfinished(),
            Spoken.exactly(summary.duration())),
        new Fields()
            .with("processed", summary.processed())
            .with("skipped", summary.skipped())
            .with("partial", summary.partial())
            .with("failed", summary.failed())
            .with("unfinished", summary.unfinished())
            .with("seconds", seconds(summary.duration())));
  }

  /**
   * Logs how the run ends, also where it never began.
   *
   * @param code the exit code
   * @param meaning why, for a person
   */
  public void exit(int code, String meaning) {
    log(
        code == 0 ? LogOptions.Level.INFO : LogOptions.Level.ERROR,
        "exit",
        "exit code " + code + ": " + meaning,
        new Fields().with("code", code));
  }

  private static double seconds(Duration time) {
    return time.toMillis() / 1000.0;
  }

  @Override
  public void close() {
    handler.close();
  }
}
