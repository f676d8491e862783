package dev.corpora.batch;

import dev.corpora.manifest.RunLock;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.model.Shard;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Takes the lock of an output folder, and waits for it where another run holds it. */
final class LockWait {

  /** How often the lock is tried. */
  private static final Duration PAUSE = Duration.ofMillis(250);

  private final Duration longest;
  private final StopSignal stop;

  /**
   * A wait.
   *
   * @param longest zero for none
   * @param stop ends it
   */
  LockWait(Duration longest, StopSignal stop) {
    this.longest = longest;
    this.stop = stop;
  }

  /**
   * Takes the lock. Where the thread is interrupted the batch is stopped, and the thread's
   * interrupt status set again.
   *
   * @param shard the part that the run is over; empty for all documents
   * @param listener is told once for whom the run waits
   * @return empty where the batch was stopped meanwhile
   * @throws BatchException where another run still holds it in the end
   * @throws IOException where the lock cannot be taken for another reason
   */
  Optional<RunLock> acquire(Path output, Optional<Shard> shard, BatchListener listener)
      throws BatchException, IOException {
    long end = System.nanoTime() + longest.toNanos();
    boolean told = false;
    while (true) {
      RunLockedException holder;
      try {
        return Optional.of(RunLock.acquire(output, shard));
      } catch (RunLockedException e) {
        holder = e;
      }
      Duration left = Duration.ofNanos(end - System.nanoTime());
      if (left.isNegative() || left.isZero()) {
        throw new BatchException(
            BatchException.Reason.OUTPUT_LOCKED,
            holder.getMessage()
                + "; try again later, wait longer with --max-lock-wait, or use another output"
                + " folder");
      }
      if (!told) {
        told = true;
        listener.notice(holder.getMessage() + "; waiting for it " + seconds() + " s at most");
      }
      if (isStoppedWithin(left.compareTo(PAUSE) < 0 ? left : PAUSE)) {
        return Optional.empty();
      }
    }
  }

  private String seconds() {
    return String.valueOf(Math.max(1, longest.toSeconds()));
  }

  private boolean isStoppedWithin(Duration time) {
    try {
      return stop.await(time);
    } catch (InterruptedException e) {
      stop.give();
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
