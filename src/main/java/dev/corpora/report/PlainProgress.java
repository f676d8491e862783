package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;

/**
 * Progress for a log: after every so many documents or seconds the documents completed since, and
 * how far the batch is. Safe for use by several threads.
 */
final class PlainProgress implements Progress {

  private final PrintWriter err;
  private final LongSupplier nanoTime;
  private final Pace pace;
  private final List<String> unreported = new ArrayList<>();
  private Optional<Tally> tally = Optional.empty();
  private Optional<ScheduledExecutorService> ticker = Optional.empty();

  PlainProgress(PrintWriter err, ProgressOptions options, LongSupplier nanoTime) {
    this.err = err;
    this.pace = new Pace(options);
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
    ticker = Optional.of(Pace.everySecond(this::tick));
  }

  /** Reports where that is due for the time that passed. */
  synchronized void tick() {
    tally.filter(now -> pace.isDueAt(now.elapsed())).ifPresent(this::report);
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
          if (pace.isDueAfterDocument()) {
            report(now);
          }
        });
  }

  private void report(Tally now) {
    pace.reported(now.elapsed());
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
