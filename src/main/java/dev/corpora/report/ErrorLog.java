package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.RunFrame;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Appends every failed attempt to {@code corpora-errors.log} in the output folder, one line each:
 * {@code [2026-02-04T15:30:45Z] [manuals/handbook.pdf] (attempt 1) unreadable: message}. The file
 * comes into being with the first error. A log that cannot be written costs a notice, never the
 * batch.
 */
public final class ErrorLog implements BatchListener {

  private final Clock clock;
  private final Consumer<String> notices;
  private String name = BatchSummary.ERROR_LOG_NAME;
  private Optional<Path> file = Optional.empty();

  /**
   * A log that learns its folder when the batch starts.
   *
   * @param clock gives the lines' times
   * @param notices is told once where the log cannot be written
   */
  public ErrorLog(Clock clock, Consumer<String> notices) {
    this.clock = clock;
    this.notices = notices;
  }

  @Override
  public void runOpened(RunFrame run) {
    name = String.valueOf(run.errorLog().getFileName());
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    file = Optional.of(plan.output().resolve(name));
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    file.ifPresent(log -> append(log, line(document, attempt, problem)));
  }

  private String line(String document, int attempt, Problem problem) {
    return String.format(
        Locale.ROOT,
        "[%s] [%s] (attempt %d) %s: %s\n",
        clock.instant().truncatedTo(ChronoUnit.SECONDS),
        Printable.of(document),
        attempt,
        problem.kind().id(),
        Printable.of(problem.message()));
  }

  /** Opened for each line: errors are rare, and a line that is written survives any end. */
  private void append(Path log, String line) {
    try {
      Files.createDirectories(log.toAbsolutePath().getParent());
      Files.write(
          log,
          line.getBytes(StandardCharsets.UTF_8),
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException e) {
      file = Optional.empty();
      notices.accept("the error log cannot be written and is left out: " + e);
    }
  }
}
