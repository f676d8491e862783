package dev.corpora.batch;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.time.Duration;

/**
 * Ends an attempt that takes longer than it may, or whose batch was stopped and has no grace left.
 */
final class AttemptCheckpoint implements Checkpoint {

  private final Duration limit;
  private final long ends;
  private final StopSignal stop;

  /** An attempt that begins now. */
  AttemptCheckpoint(Duration limit, StopSignal stop) {
    this.limit = limit;
    this.ends = System.nanoTime() + limit.toNanos();
    this.stop = stop;
  }

  @Override
  public void check() {
    if (System.nanoTime() - ends >= 0) {
      throw new AttemptAbandonedException(
          FailureKind.TIMED_OUT,
          "the document took longer than "
              + limit.toMillis() / 1000.0
              + " s; allow it more with --timeout");
    }
    if (stop.isGraceOver()) {
      throw new AttemptAbandonedException(
          FailureKind.INTERRUPTED, "the batch was stopped before the document was done");
    }
  }
}
