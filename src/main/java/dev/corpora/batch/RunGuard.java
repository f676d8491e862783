package dev.corpora.batch;

import dev.corpora.manifest.DocumentStatus;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Keeps a batch within its {@link BatchGuards}: holds documents back while the machine is busy, and
 * stops the batch where the disk fills up or too many documents fail. For the coordinator's thread
 * alone, but for {@link #admit}.
 */
final class RunGuard {

  private final BatchGuards guards;
  private final Path output;
  private final StopSignal stop;
  private final LongSupplier nanoTime;
  private final Consumer<String> notices;
  private final Optional<Machine> machine;
  private final Optional<Throttle> throttle;
  private Optional<EarlyEnd> earlyEnd = Optional.empty();
  private long nextLook;
  private int finished;
  private int failed;

  /**
   * A guard that begins now.
   *
   * @param machine makes what is looked at, where anything is
   * @param notices is told what holds the batch back or stops it
   */
  RunGuard(
      BatchGuards guards,
      Path output,
      Supplier<Machine> machine,
      StopSignal stop,
      LongSupplier nanoTime,
      Consumer<String> notices) {
    this.guards = guards;
    this.output = output;
    this.stop = stop;
    this.nanoTime = nanoTime;
    this.notices = notices;
    this.machine = guards.watchMachine() ? Optional.of(machine.get()) : Optional.empty();
    this.throttle = this.machine.map(seen -> new Throttle(guards, seen, nanoTime, notices));
    this.nextLook = nanoTime.getAsLong();
  }

  /** Looks at the machine, where the time for that has come. */
  void glance() {
    throttle.ifPresent(Throttle::glance);
    if (guards.minFreeDisk().isPresent() && nanoTime.getAsLong() - nextLook >= 0) {
      nextLook = nanoTime.getAsLong() + guards.throttleDelay().toNanos();
      lookAtDisk(guards.minFreeDisk().getAsLong());
    }
  }

  private void lookAtDisk(long least) {
    OptionalLong usable =
        machine.map(seen -> seen.usableSpace(output)).orElse(OptionalLong.empty());
    if (usable.isPresent() && usable.getAsLong() < least) {
      end(
          EarlyEnd.Cause.DISK_SPACE,
          Bytes.megabytes(usable.getAsLong())
              + " are free on the disk of "
              + output
              + ", less than --min-free-disk "
              + Bytes.megabytes(least));
    }
  }

  /** Waits until a document may start; returns false where the batch was stopped before that. */
  boolean admit() throws InterruptedException {
    return throttle.isPresent() ? throttle.get().admit(stop) : !stop.isGiven();
  }

  /** Judges the failures so far, together with that of a document that is done. */
  void completed(DocumentStatus status) {
    switch (status) {
      case SUCCESS, PARTIAL -> finished++;
      case FAILED -> {
        finished++;
        failed++;
      }
      case SKIPPED, PENDING, PROCESSING -> {
        // It says nothing of documents that are tried.
      }
    }
    if (finished >= BatchGuards.LEAST_JUDGED && failed > guards.stopOnErrorRate() * finished) {
      end(
          EarlyEnd.Cause.ERROR_RATE,
          String.format(
              Locale.ROOT,
              "%d of %d documents failed, a greater share than --stop-on-error-rate %s",
              failed,
              finished,
              guards.stopOnErrorRate()));
    }
  }

  private void end(EarlyEnd.Cause cause, String message) {
    if (!stop.isGiven()) {
      earlyEnd = Optional.of(new EarlyEnd(cause, message));
      notices.accept("stopping: " + message);
      stop.give();
    }
  }

  /** Why it stopped the batch; empty where it did not. */
  Optional<EarlyEnd> earlyEnd() {
    return earlyEnd;
  }

  /** What the machine was like; empty where nobody wanted to know. */
  Optional<MachineUse> machineUse() {
    return throttle.map(Throttle::use);
  }
}
