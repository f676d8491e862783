package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import java.io.PrintWriter;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.DelegatingProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on a terminal: one bar over all documents, under it a line per running worker, and above
 * both a line for each completed document, which stays. The progress-bar library draws the bar and
 * keeps the time; the workers' lines are ours, since its bars cannot be lines of text. Safe for use
 * by several threads.
 */
final class TerminalProgress implements Progress {

  private static final int MILLISECONDS_A_FRAME = 200;

  private final LiveLines screen;
  private final Terminal terminal;
  private final LongSupplier nanoTime;
  private final SortedMap<Integer, Work> workers = new TreeMap<>();
  private Optional<Tally> tally = Optional.empty();
  private Optional<ProgressBar> bar = Optional.empty();

  /** What a worker does, since when. */
  private record Work(String document, String stage, long since) {}

  TerminalProgress(PrintWriter err, Terminal terminal, LongSupplier nanoTime) {
    this.screen = new LiveLines(err, terminal.columns().orElse(80));
    this.terminal = terminal;
    this.nanoTime = nanoTime;
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    synchronized (this) {
      tally = Optional.of(new Tally(plan, nanoTime));
    }
    if (plan.toProcess() > 0) {
      ProgressBar started = newBar(plan);
      synchronized (this) {
        bar = Optional.of(started);
      }
    }
  }

  private ProgressBar newBar(BatchPlan plan) {
    return new ProgressBarBuilder()
        .setTaskName("Documents")
        .setInitialMax(plan.toProcess())
        .setStyle(terminal.unicode() ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLISECONDS_A_FRAME)
        .continuousUpdate()
        .showSpeed(new DecimalFormat("0.0", DecimalFormatSymbols.getInstance(Locale.ROOT)))
        .setEtaFunction(state -> left())
        .setConsumer(new DelegatingProgressBarConsumer(this::draw, screen.columns()))
        .build();
  }

  private synchronized Optional<Duration> left() {
    return tally.flatMap(Tally::left);
  }

  /** Called by the bar's own thread, five times a second. */
  private synchronized void draw(String barLine) {
    List<String> lines = new ArrayList<>();
    lines.add(barLine.replace("\r", ""));
    workers.forEach((number, work) -> lines.add(line(number, work)));
    screen.draw(lines);
  }

  private String line(int number, Work work) {
    String end =
        ": "
            + work.stage()
            + ", "
            + Spoken.coarsely(Duration.ofNanos(nanoTime.getAsLong() - work.since()));
    String start = "  " + number + "  ";
    int room = screen.columns() - start.length() - end.length();
    return start + CellWidth.keepEnd(work.document(), room) + end;
  }

  @Override
  public synchronized void notice(String message) {
    screen.print("corpora: " + Printable.of(message));
  }

  @Override
  public synchronized void documentStarted(int worker, String document, int attempt) {
    String stage = attempt == 1 ? "start" : "attempt " + attempt;
    workers.put(worker, new Work(Printable.of(document), stage, nanoTime.getAsLong()));
  }

  @Override
  public synchronized void stageStarted(int worker, String document, Stage stage) {
    workers.computeIfPresent(
        worker, (number, work) -> new Work(work.document(), stage.id(), work.since()));
  }

  @Override
  public synchronized void documentCompleted(DocumentResult result) {
    String name = Printable.of(result.document());
    workers.values().removeIf(work -> work.document().equals(name));
    screen.print(Spoken.completed(result));
    tally.ifPresent(
        now -> {
          now.add(result);
          bar.ifPresent(
              shown -> shown.setExtraMessage(" " + now.outcomes()).stepTo(now.completed()));
        });
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    close();
  }

  @Override
  public void close() {
    Optional<ProgressBar> ended;
    synchronized (this) {
      ended = bar;
      bar = Optional.empty();
      workers.clear();
    }
    // Not under our lock: the bar waits for its thread, which may be waiting for the lock.
    ended.ifPresent(ProgressBar::close);
    screen.clear();
  }
}
