package dev.corpora.batch;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;

/**
 * Looks after the attempts of one process from a thread of its own, since a stage in a loop that
 * asks no checkpoint will not look after itself. Safe for use by several threads.
 */
final class LaneWatch {

  /** How often it looks. */
  static final Duration PERIOD = Duration.ofMillis(250);

  /** What a stage may take beyond its limit until it comes to its next checkpoint. */
  private static final double PATIENCE = 1.1;

  private static final Duration LEAST_PATIENCE = Duration.ofSeconds(1);

  /**
   * An attempt that in a time as long as its limit gets less than this share of a processor waits
   * for something that does not come, such as a network drive.
   */
  private static final double STALLED = 0.01;

  /** Collecting garbage for this share of {@link #GARBAGE_WINDOW} is to be out of memory. */
  private static final double THRASHING = 0.9;

  private static final Duration GARBAGE_WINDOW = Duration.ofSeconds(10);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final Duration limit;
  private final Map<Integer, Lane> lanes = new ConcurrentHashMap<>();
  private final List<GarbageCollectorMXBean> collectors;
  private long windowBegan = System.nanoTime();
  private long collectedBefore;

  /** A watch over attempts with a limit of processor time. */
  LaneWatch(Duration limit) {
    this.limit = limit;
    // A collector that works beside the program does not hold it up.
    this.collectors =
        ManagementFactory.getGarbageCollectorMXBeans().stream()
            .filter(c -> !c.getName().contains("Concurrent") && !c.getName().contains("Cycles"))
            .toList();
    this.collectedBefore = collectionMillis();
  }

  private static final class Lane {
    private final long thread;
    private final long began;
    private volatile long markedAt;
    private volatile long usedAtMark;

    Lane(long thread, long began, long now) {
      this.thread = thread;
      this.began = began;
      this.markedAt = now;
      this.usedAtMark = began;
    }
  }

  /** An attempt begins in the calling thread. */
  void begin(int order) {
    lanes.put(
        order,
        new Lane(
            Thread.currentThread().getId(), THREADS.getCurrentThreadCpuTime(), System.nanoTime()));
  }

  /** An attempt gets on, even where it is another process that works for it. */
  void progress(int order) {
    Lane lane = lanes.get(order);
    if (lane != null) {
      lane.usedAtMark = THREADS.getThreadCpuTime(lane.thread);
      lane.markedAt = System.nanoTime();
    }
  }

  /** An attempt ended. */
  void end(int order) {
    lanes.remove(order);
  }

  /**
   * Looks once.
   *
   * @param overran is told, once, of each attempt that should have ended by itself, and why
   */
  void look(BiConsumer<Integer, String> overran) {
    long now = System.nanoTime();
    lanes.forEach(
        (order, lane) -> {
          long used = THREADS.getThreadCpuTime(lane.thread);
          if (used - lane.began > patience()) {
            lanes.remove(order);
            overran.accept(order, AttemptCheckpoint.tooLong(limit) + " (it had to be killed)");
          } else if (isStalled(lane, used, now)) {
            lanes.remove(order);
            overran.accept(
                order,
                "the document was waited for longer than "
                    + AttemptCheckpoint.seconds(limit)
                    + " without any progress; is it on a drive that does not answer?");
          }
        });
  }

  private double patience() {
    return Math.max(limit.toNanos() * PATIENCE, (double) limit.plus(LEAST_PATIENCE).toNanos());
  }

  private boolean isStalled(Lane lane, long used, long now) {
    if (now - lane.markedAt < limit.toNanos()) {
      return false;
    }
    boolean stalled = used - lane.usedAtMark < STALLED * limit.toNanos();
    lane.markedAt = now;
    lane.usedAtMark = used;
    return stalled;
  }

  /** Whether the process does next to nothing any more but to look for free memory. */
  boolean isThrashing() {
    long now = System.nanoTime();
    long passed = now - windowBegan;
    if (passed < GARBAGE_WINDOW.toNanos()) {
      return false;
    }
    long collected = collectionMillis();
    boolean thrashing = (collected - collectedBefore) * 1e6 > THRASHING * passed;
    windowBegan = now;
    collectedBefore = collected;
    return thrashing;
  }

  private long collectionMillis() {
    return collectors.stream().mapToLong(GarbageCollectorMXBean::getCollectionTime).sum();
  }
}
