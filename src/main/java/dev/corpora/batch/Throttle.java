package dev.corpora.batch;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Holds documents back while the machine is busy. One thread looks at the machine now and then; the
 * workers wait to be admitted. After a busy time the first clear look admits a single document, and
 * only the second one all: what starts together would make the machine busy again at once.
 */
final class Throttle {

  private static final int ALL = Integer.MAX_VALUE;

  /** How soon a load can be told from the noise. */
  private static final Duration FIRST_LOOK = Duration.ofMillis(300);

  /** How soon a waiting worker sees that the batch was stopped. */
  private static final long LONGEST_WAIT_MILLIS = 200;

  private final BatchGuards guards;
  private final Machine machine;
  private final LongSupplier nanoTime;
  private final Consumer<String> notices;
  private final MeanAndPeak load = new MeanAndPeak();
  private State state = State.UNKNOWN;
  private long nextLook;
  private int admitted;
  private int waiting;
  private long accounted;
  private long throttled;

  private enum State {
    UNKNOWN,
    CLEAR,
    BUSY,
    EASING
  }

  /**
   * A throttle that holds everything back until its first look.
   *
   * @param notices is told when documents begin to be held back, and why
   */
  Throttle(BatchGuards guards, Machine machine, LongSupplier nanoTime, Consumer<String> notices) {
    this.guards = guards;
    this.machine = machine;
    this.nanoTime = nanoTime;
    this.notices = notices;
    this.nextLook = nanoTime.getAsLong();
    // The load is that since the last call, and what is seen now is that of the start.
    if (machine.processorLoad().isPresent() && guards.processorThreshold().isPresent()) {
      nextLook += FIRST_LOOK.toNanos();
    }
  }

  /** Looks at the machine, where the time for that has come. */
  void glance() {
    if (nanoTime.getAsLong() - nextLook < 0) {
      return;
    }
    nextLook = nanoTime.getAsLong() + guards.throttleDelay().toNanos();
    OptionalDouble processors = machine.processorLoad();
    processors.ifPresent(load::add);
    Optional<String> obstacle = busyProcessors(processors).or(this::littleMemory);
    if (enter(obstacle.isPresent())) {
      notices.accept(obstacle.orElseThrow() + "; documents wait until that is over");
    }
  }

  /**
   * Goes on after a look.
   *
   * @return whether documents begin to be held back
   */
  private synchronized boolean enter(boolean busy) {
    account();
    State before = state;
    if (busy) {
      state = State.BUSY;
      admitted = 0;
    } else {
      state = before == State.BUSY ? State.EASING : State.CLEAR;
      admitted = state == State.EASING ? 1 : ALL;
    }
    notifyAll();
    return busy && (before == State.CLEAR || before == State.UNKNOWN);
  }

  private Optional<String> busyProcessors(OptionalDouble now) {
    if (guards.processorThreshold().isEmpty() || now.isEmpty()) {
      return Optional.empty();
    }
    int threshold = guards.processorThreshold().getAsInt();
    double percent = 100 * now.getAsDouble();
    return percent > threshold
        ? Optional.of(
            String.format(
                Locale.ROOT,
                "the machine's processors are %.0f %% busy, more than --cpu-threshold %d",
                percent,
                threshold))
        : Optional.empty();
  }

  private Optional<String> littleMemory() {
    if (guards.minFreeMemory().isEmpty()) {
      return Optional.empty();
    }
    OptionalLong available = machine.availableMemory();
    return available.isPresent() && available.getAsLong() < guards.minFreeMemory().getAsLong()
        ? Optional.of(
            Bytes.megabytes(available.getAsLong())
                + " of memory are available, less than --min-free-memory "
                + Bytes.megabytes(guards.minFreeMemory().getAsLong()))
        : Optional.empty();
  }

  /**
   * Waits until a document may start.
   *
   * @return false where the batch was stopped before that
   */
  synchronized boolean admit(StopSignal stop) throws InterruptedException {
    account();
    waiting++;
    try {
      while (admitted == 0 && !stop.isGiven()) {
        wait(LONGEST_WAIT_MILLIS);
      }
      if (admitted != ALL && admitted > 0) {
        admitted--;
      }
      return !stop.isGiven();
    } finally {
      account();
      waiting--;
    }
  }

  private synchronized void account() {
    long now = nanoTime.getAsLong();
    if (waiting > 0 && (state == State.BUSY || state == State.EASING)) {
      throttled += now - accounted;
    }
    accounted = now;
  }

  /** What was seen so far. */
  synchronized MachineUse use() {
    account();
    if (load.isEmpty()) {
      machine.processorLoad().ifPresent(load::add);
    }
    return new MachineUse(load.meanPercent(), load.peakPercent(), Duration.ofNanos(throttled));
  }

  /** Collects shares. */
  private static final class MeanAndPeak {
    private int number;
    private double sum;
    private double peak;

    void add(double share) {
      number++;
      sum += share;
      peak = Math.max(peak, share);
    }

    boolean isEmpty() {
      return number == 0;
    }

    OptionalDouble meanPercent() {
      return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * sum / number);
    }

    OptionalDouble peakPercent() {
      return number == 0 ? OptionalDouble.empty() : OptionalDouble.of(100 * peak);
    }
  }
}
