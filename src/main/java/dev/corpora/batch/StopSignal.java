package dev.corpora.batch;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * The wish that a batch stop, and how long documents in work may still take. Safe for use by
 * several threads.
 */
final class StopSignal {

  private final Duration grace;
  private volatile boolean given;
  private volatile long graceEnds;

  StopSignal(Duration grace) {
    this.grace = grace;
  }

  /** Gives the signal; the first time counts. */
  synchronized void give() {
    if (!given) {
      graceEnds = System.nanoTime() + grace.toNanos();
      given = true;
      notifyAll();
    }
  }

  /** Gives the signal and ends the grace, also one that has begun. */
  synchronized void giveWithoutGrace() {
    graceEnds = System.nanoTime();
    given = true;
    notifyAll();
  }

  /**
   * Waits for the signal.
   *
   * @return whether it was given; false after the longest time to wait
   */
  synchronized boolean await(Duration longest) throws InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    for (long left = longest.toNanos(); !given && left > 0; left = end - System.nanoTime()) {
      TimeUnit.NANOSECONDS.timedWait(this, left);
    }
    return given;
  }

  /** Whether no further document is to start. */
  boolean isGiven() {
    return given;
  }

  /** Whether documents in work are to end as well. */
  boolean isGraceOver() {
    return given && System.nanoTime() - graceEnds >= 0;
  }

  /** How long ago the grace ended; negative before, and where no signal was given. */
  Duration sinceGrace() {
    return given ? Duration.ofNanos(System.nanoTime() - graceEnds) : Duration.ofNanos(-1);
  }
}
