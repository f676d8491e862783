package dev.corpora.batch;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import java.time.Duration;
import java.util.function.IntConsumer;
import java.util.function.LongSupplier;

/**
 * Ends an attempt that takes longer than it may, or whose batch was stopped and has no grace left.
 * What is counted is the time that a processor works for the attempt's thread, so that a busy
 * machine does not fail a long document.
 */
final class AttemptCheckpoint implements Checkpoint {

  /** A person sees no more than this of how pages go by. */
  private static final long NANOS_BETWEEN_PAGES = 250_000_000;

  private final Duration limit;
  private final StopSignal stop;
  private final LongSupplier processorTime;
  private final IntConsumer pages;
  private final long begin;
  private long nextLook;
  private long nextPages;
  private int pagesRead;
  private int pagesTold;

  /**
   * An attempt that begins now, in the calling thread.
   *
   * @param processorTime nanoseconds that the calling thread has had, for all its life
   * @param pages is told how many are read, a few times a second at most
   */
  AttemptCheckpoint(
      Duration limit, StopSignal stop, LongSupplier processorTime, IntConsumer pages) {
    this.limit = limit;
    this.stop = stop;
    this.processorTime = processorTime;
    this.pages = pages;
    this.begin = processorTime.getAsLong();
    this.nextLook = System.nanoTime() + limit.toNanos();
    this.nextPages = System.nanoTime() + NANOS_BETWEEN_PAGES;
  }

  @Override
  public void check() {
    long now = System.nanoTime();
    if (now - nextLook >= 0) {
      long left = limit.toNanos() - (processorTime.getAsLong() - begin);
      if (left <= 0) {
        throw new AttemptAbandonedException(FailureKind.TIMED_OUT, tooLong(limit));
      }
      // A thread has no more of a processor than passes on the clock: no need to look before.
      nextLook = now + left;
    }
    if (stop.isGraceOver()) {
      throw new AttemptAbandonedException(
          FailureKind.INTERRUPTED, "the batch was stopped before the document was done");
    }
  }

  @Override
  public void pageRead(int number) {
    pagesRead = number;
    long now = System.nanoTime();
    if (now - nextPages >= 0) {
      nextPages = now + NANOS_BETWEEN_PAGES;
      tellPages();
    }
  }

  /** Tells how many pages are read, where that was not told yet. */
  void tellPages() {
    if (pagesRead != pagesTold) {
      pagesTold = pagesRead;
      pages.accept(pagesRead);
    }
  }

  static String tooLong(Duration limit) {
    return "the document took longer than "
        + seconds(limit)
        + " of processor time; allow it more with --timeout";
  }

  static String seconds(Duration limit) {
    double seconds = limit.toMillis() / 1000.0;
    return (seconds == Math.rint(seconds) ? Long.toString((long) seconds) : seconds) + " s";
  }
}
