package dev.corpora.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * Progress for programs: an event a line, each a JSON object, as {@code progress.schema.json} has
 * it. Safe for use by several threads.
 */
final class JsonProgress implements Progress {

  /** Escaped, a text survives whatever character set standard error has. */
  private static final JsonFactory JSON =
      JsonFactory.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

  private final PrintWriter err;
  private final Clock clock;
  private final LongSupplier nanoTime;
  private final Pace pace;
  private Optional<Tally> tally = Optional.empty();
  private Optional<ScheduledExecutorService> ticker = Optional.empty();

  JsonProgress(PrintWriter err, ProgressOptions options, Clock clock, LongSupplier nanoTime) {
    this.err = err;
    this.pace = new Pace(options);
    this.clock = clock;
    this.nanoTime = nanoTime;
  }

  @FunctionalInterface
  private interface Fields {
    void write(JsonGenerator json) throws IOException;
  }

  @Override
  public synchronized void batchStarted(BatchPlan plan) {
    tally = Optional.of(new Tally(plan, nanoTime));
    event(
        "batch_started",
        json -> {
          json.writeStringField("batch", plan.id());
          json.writeNumberField("found", plan.found());
          json.writeNumberField("to_process", plan.toProcess());
          json.writeNumberField("unchanged", plan.unchanged());
          json.writeNumberField("bytes", plan.bytes());
          json.writeNumberField("workers", plan.workers());
          json.writeStringField("output", plan.output().toString());
        });
    ticker = Optional.of(Pace.everySecond(this::tick));
  }

  private synchronized void tick() {
    tally.filter(now -> pace.isDueAt(now.elapsed())).ifPresent(this::report);
  }

  @Override
  public synchronized void notice(String message) {
    event("notice", json -> json.writeStringField("message", message));
  }

  @Override
  public synchronized void documentStarted(int worker, String document, int attempt) {
    event(
        "document_started",
        json -> {
          json.writeNumberField("worker", worker);
          json.writeStringField("document", document);
          json.writeNumberField("attempt", attempt);
        });
  }

  @Override
  public synchronized void stageStarted(int worker, String document, Stage stage) {
    event(
        "stage_started",
        json -> {
          json.writeNumberField("worker", worker);
          json.writeStringField("document", document);
          json.writeStringField("stage", stage.id());
        });
  }

  @Override
  public synchronized void pagesRead(int worker, String document, int pages) {
    event(
        "pages_read",
        json -> {
          json.writeNumberField("worker", worker);
          json.writeStringField("document", document);
          json.writeNumberField("pages", pages);
        });
  }

  @Override
  public synchronized void attemptFailed(String document, int attempt, Problem problem) {
    event(
        "attempt_failed",
        json -> {
          json.writeStringField("document", document);
          json.writeNumberField("attempt", attempt);
          problem(json, Optional.of(problem));
        });
  }

  @Override
  public synchronized void documentCompleted(DocumentResult result) {
    event(
        "document_completed",
        json -> {
          json.writeStringField("document", result.document());
          json.writeStringField("status", result.status().id());
          json.writeNumberField("terms", result.termCount());
          json.writeNumberField("attempts", result.attempts());
          json.writeNumberField("bytes", result.bytes());
          json.writeNumberField("seconds", seconds(result.duration()));
          problem(json, result.problem());
        });
    tally.ifPresent(
        now -> {
          now.add(result);
          if (pace.isDueAfterDocument()) {
            report(now);
          }
        });
  }

  private void report(Tally now) {
    pace.reported(now.elapsed());
    event(
        "progress",
        json -> {
          json.writeNumberField("completed", now.completed());
          json.writeNumberField("to_process", now.toProcess());
          json.writeNumberField("ok", now.succeeded());
          json.writeNumberField("partial", now.partial());
          json.writeNumberField("failed", now.failed());
          json.writeNumberField("skipped", now.skipped());
          json.writeNumberField("bytes_done", now.bytesDone());
          json.writeNumberField("bytes", now.bytes());
          json.writeNumberField("seconds", seconds(now.elapsed()));
          if (now.left().isPresent()) {
            json.writeNumberField("seconds_left", seconds(now.left().get()));
          } else {
            json.writeNullField("seconds_left");
          }
        });
  }

  @Override
  public synchronized void batchEnded(BatchSummary summary) {
    event(
        "batch_ended",
        json -> {
          json.writeStringField("batch", summary.id());
          json.writeBooleanField("stopped", summary.stopped());
          json.writeNumberField("found", summary.found());
          json.writeNumberField("processed", summary.processed());
          json.writeNumberField("skipped", summary.skipped());
          json.writeNumberField("partial", summary.partial());
          json.writeNumberField("failed", summary.failed());
          json.writeNumberField("unfinished", summary.unfinished());
          json.writeNumberField("seconds", seconds(summary.duration()));
        });
    close();
  }

  private static void problem(JsonGenerator json, Optional<Problem> problem) throws IOException {
    json.writeStringField("type", problem.map(p -> p.kind().id()).orElse(null));
    json.writeStringField("message", problem.map(Problem::message).orElse(null));
  }

  private static BigDecimal seconds(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }

  private void event(String name, Fields fields) {
    StringWriter line = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(line)) {
      json.writeStartObject();
      json.writeStringField("event", name);
      json.writeStringField("time", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
      fields.write(json);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    err.print(line.append('\n'));
    err.flush();
  }

  @Override
  public synchronized void close() {
    ticker.ifPresent(ScheduledExecutorService::shutdownNow);
    ticker = Optional.empty();
  }
}
