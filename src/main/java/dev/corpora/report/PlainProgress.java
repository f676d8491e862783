package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Progress for a log: after every five documents or ten seconds the documents completed since, and
 * how far the batch is. Safe for use by several threads.
 */
final class PlainProgress implements Progress {

  private static final int DOCUMENTS_A_REPORT = 5;
  private static final Duration REPORT_EVERY = Duration.ofSeconds(10);

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private final List<String> unreported = new ArrayList<>();
  private Optional<Tally> tally = Optional.empty();
  private Optional<ScheduledExecutorService> ticker = Optional.empty();
  private Duration lastReport = Duration.ZERO;

  PlainProgress(PrintWriter err, LongSupplier nanoTime) {
    this.err = err;
    this.nanoTime = nanoTime;
  }

  @Override
  public synchronized void batchStarted(BatchPlan plan) {
    tally = Optional.of(new Tally(plan, nanoTime));
    print(
        Spoken.count(plan.found(), "document")
            + " found, "
            + plan.toProcess()
            + " to process, "
            + plan.unchanged()
            + " unchanged");
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused = clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.SECONDS);
    ticker = Optional.of(clock);
  }

  /** Reports where ten seconds passed since the last report. */
  synchronized void tick() {
    tally
        .filter(now -> now.elapsed().minus(lastReport).compareTo(REPORT_EVERY) >= 0)
        .ifPresent(this::report);
  }

  @Override
  public synchronized void notice(String message) {
    print("corpora: " + Printable.of(message));
  }

  @Override
  public synchronized void documentCompleted(DocumentResult result) {
    unreported.add(Spoken.completed(result));
    tally.ifPresent(
        now -> {
          now.add(result);
          if (unreported.size() >= DOCUMENTS_A_REPORT) {
            report(now);
          }
        });
  }

  private void report(Tally now) {
    lastReport = now.elapsed();
    unreported.forEach(this::print);
    unreported.clear();
    print(
        String.format(
            Locale.ROOT,
            "%d of %d documents (%s), %s%s",
            now.completed(),
            now.toProcess(),
            now.outcomes(),
            Spoken.coarsely(now.elapsed()),
            now.left().map(left -> ", about " + Spoken.coarsely(left) + " left").orElse("")));
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    close();
  }

  @Override
  public synchronized void close() {
    ticker.ifPresent(ScheduledExecutorService::shutdownNow);
    ticker = Optional.empty();
    unreported.forEach(this::print);
    unreported.clear();
  }

  private void print(String line) {
    err.println(line);
    err.flush();
  }
}
