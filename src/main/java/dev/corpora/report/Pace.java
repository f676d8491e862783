package dev.corpora.report;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * When the next report is due: after a number of documents or a length of time. Not safe for use by
 * several threads.
 */
final class Pace {

  private final ProgressOptions options;
  private Duration lastReport = Duration.ZERO;
  private int completed;

  Pace(ProgressOptions options) {
    this.options = options;
  }

  /** Counts a completed document; returns whether a report is due for that. */
  boolean isDueAfterDocument() {
    completed++;
    return options.everyDocuments().isPresent() && completed >= options.everyDocuments().getAsInt();
  }

  /** Whether a report is due for the time that passed since the last one. */
  boolean isDueAt(Duration elapsed) {
    return options
        .everyTime()
        .filter(time -> elapsed.minus(lastReport).compareTo(time) >= 0)
        .isPresent();
  }

  /** A report was made. */
  void reported(Duration elapsed) {
    lastReport = elapsed;
    completed = 0;
  }

  /** Calls something every second until it is shut down. */
  static ScheduledExecutorService everySecond(Runnable tick) {
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "progress");
              thread.setDaemon(true);
              return thread;
            });
    var unused = clock.scheduleAtFixedRate(tick, 1, 1, TimeUnit.SECONDS);
    return clock;
  }
}
