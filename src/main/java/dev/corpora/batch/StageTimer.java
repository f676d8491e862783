package dev.corpora.batch;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Takes the time of one document's stages as it is told of them. Safe for use by several threads:
 * the stages are told by whoever hears of them from a process.
 */
final class StageTimer {

  private final LongSupplier nanoTime;
  private final Map<Stage, Duration> times = new EnumMap<>(Stage.class);
  private @Nullable Stage current;
  private long since;

  StageTimer(LongSupplier nanoTime) {
    this.nanoTime = nanoTime;
  }

  /** The document is in this stage from now on. */
  synchronized void enter(Stage stage) {
    leave();
    current = stage;
    since = nanoTime.getAsLong();
  }

  /** The document is in no stage from now on. */
  synchronized void leave() {
    if (current != null) {
      times.merge(current, Duration.ofNanos(nanoTime.getAsLong() - since), Duration::plus);
      current = null;
    }
  }

  synchronized StageTimes times() {
    return StageTimes.of(times);
  }
}
