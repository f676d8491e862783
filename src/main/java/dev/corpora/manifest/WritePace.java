package dev.corpora.manifest;

import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Keeps the writing of a manifest to a small share of the time, however large the manifest and
 * however slow the disk: a write that took long is followed by a long rest. Milliseconds allow a
 * write for almost every document; a second, one for many.
 */
final class WritePace {

  /** A rest, counted in writes before it: the writing takes a twenty-first of the time at most. */
  static final int REST = 20;

  private final LongSupplier nanoTime;
  private final int rest;
  private final long leastRest;
  private long started;
  private long restEnds;

  /**
   * A pace by which a write is due at once.
   *
   * @param nanoTime counts as {@link System#nanoTime} does
   */
  WritePace(LongSupplier nanoTime) {
    this(nanoTime, REST, Duration.ZERO);
  }

  /**
   * A slower pace, by which a write is due at once.
   *
   * @param rest counted in writes before it
   * @param leastRest however fast the write before it was
   */
  WritePace(LongSupplier nanoTime, int rest, Duration leastRest) {
    this.nanoTime = nanoTime;
    this.rest = rest;
    this.leastRest = leastRest.toNanos();
    this.restEnds = nanoTime.getAsLong();
  }

  /** Whether the last write's rest is over. */
  boolean isDue() {
    return nanoTime.getAsLong() - restEnds >= 0;
  }

  /** A write begins. */
  void started() {
    started = nanoTime.getAsLong();
  }

  /** The write that began last is done. */
  void ended() {
    long now = nanoTime.getAsLong();
    restEnds = now + Math.max(leastRest, rest * (now - started));
  }
}
