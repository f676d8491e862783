package dev.corpora.classify.remote;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.time.Duration;

/** Lets time pass, as far as a checkpoint allows. */
@FunctionalInterface
interface Pause {

  /** How often a checkpoint is asked in a pause. */
  long SLICE_MILLIS = 200;

  /**
   * Returns after a time.
   *
   * @throws AttemptAbandonedException where the checkpoint, or an interrupt, ends the pause
   */
  void of(Duration time, Checkpoint checkpoint);

  /** The real one. */
  static Pause sleeping() {
    return (time, checkpoint) -> {
      long end = System.nanoTime() + time.toNanos();
      for (long left = time.toNanos(); left > 0; left = end - System.nanoTime()) {
        checkpoint.check();
        try {
          Thread.sleep(Math.min(SLICE_MILLIS, left / 1_000_000 + 1));
        } catch (InterruptedException e) {
          throw interrupted();
        }
      }
      checkpoint.check();
    };
  }

  /** The end of an attempt whose thread was interrupted; it still is. */
  static AttemptAbandonedException interrupted() {
    Thread.currentThread().interrupt();
    return new AttemptAbandonedException(
        FailureKind.INTERRUPTED, "interrupted while it waited for the language model");
  }
}
