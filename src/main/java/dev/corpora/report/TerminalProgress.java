package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarConsumer;
import me.tongfei.progressbar.ProgressBarStyle;

/**
 * Progress on a terminal: one bar over all documents, under it the counts and a line per running
 * worker, and above all that a line for each completed document, which stays. The progress-bar
 * library draws the bar and keeps the time; the other lines are ours, since its bars cannot be
 * lines of text. Safe for use by several threads.
 */
final class TerminalProgress implements Progress {

  private static final int MILLISECONDS_A_FRAME = 200;

  /** Bytes that are better told in megabytes. */
  private static final long LARGE = 10L << 20;

  private final LiveLines screen;
  private final boolean unicode;
  private final LongSupplier nanoTime;
  private final SortedMap<Integer, WorkerLine> workers = new TreeMap<>();
  private Optional<Tally> tally = Optional.empty();
  private Optional<ProgressBar> bar = Optional.empty();

  TerminalProgress(PrintWriter err, Terminal terminal, LongSupplier nanoTime) {
    this.screen = new LiveLines(err, terminal.size().orElse(Terminal.Size.USUAL));
    this.unicode = terminal.unicode();
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
    boolean large = plan.bytes() >= LARGE;
    return new ProgressBarBuilder()
        .setTaskName("Documents")
        // By size, as the time left is: of documents there are large and small ones.
        .setInitialMax(Math.max(1, plan.bytes()))
        .setUnit(large ? " MB" : " KB", large ? 1 << 20 : 1 << 10)
        .setStyle(unicode ? ProgressBarStyle.UNICODE_BLOCK : ProgressBarStyle.ASCII)
        .setUpdateIntervalMillis(MILLISECONDS_A_FRAME)
        .continuousUpdate()
        .hideEta()
        .setConsumer(new Frame())
        .build();
  }

  /** Takes what the bar's own thread renders, five times a second. */
  private final class Frame implements ProgressBarConsumer {
    @Override
    public int getMaxRenderedLength() {
      return screen.columns();
    }

    @Override
    public void accept(String barLine) {
      draw(barLine.replace("\r", ""));
    }

    @Override
    public void close() {}
  }

  private synchronized void draw(String barLine) {
    List<String> lines = new ArrayList<>();
    lines.add(barLine);
    tally.ifPresent(now -> lines.add("  " + now.glance()));
    int room = screen.rows() - lines.size();
    int rows = workers.size() <= room ? workers.size() : Math.max(0, room - 1);
    workers.values().stream()
        .limit(rows)
        .forEach(work -> lines.add(work.text(nanoTime.getAsLong(), screen.columns())));
    if (rows < workers.size()) {
      lines.add("  and " + (workers.size() - rows) + " more in work");
    }
    screen.draw(lines);
  }

  @Override
  public void resized(Terminal.Size size) {
    screen.resized(size);
  }

  @Override
  public synchronized void notice(String message) {
    screen.print("corpora: " + Printable.of(message));
  }

  @Override
  public synchronized void documentStarted(int worker, String document, int attempt) {
    workers.put(worker, WorkerLine.start(worker, document, attempt, nanoTime.getAsLong()));
  }

  @Override
  public synchronized void stageStarted(int worker, String document, Stage stage) {
    workers.computeIfPresent(worker, (number, work) -> work.in(stage));
  }

  @Override
  public synchronized void pagesRead(int worker, String document, int pages) {
    workers.computeIfPresent(worker, (number, work) -> work.withPages(pages));
  }

  @Override
  public synchronized void documentCompleted(DocumentResult result) {
    workers.values().removeIf(work -> work.isFor(result.document()));
    screen.print(Spoken.completed(result));
    tally.ifPresent(
        now -> {
          now.add(result);
          bar.ifPresent(shown -> shown.stepTo(now.bytesDone()));
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
