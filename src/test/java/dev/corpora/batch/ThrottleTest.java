package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ThrottleTest {

  private static final Duration DELAY = Duration.ofSeconds(2);

  private final AtomicLong time = new AtomicLong(17);
  private final List<String> notices = new ArrayList<>();
  private final StopSignal stop = new StopSignal(Duration.ZERO);
  private final ConcurrentLinkedQueue<Boolean> answers = new ConcurrentLinkedQueue<>();
  private final List<Thread> workers = new ArrayList<>();

  @AfterEach
  void endWorkers() throws InterruptedException {
    stop.give();
    for (Thread worker : workers) {
      worker.join();
    }
  }

  private static BatchGuards threshold(int percent) {
    return new BatchGuards(
        OptionalInt.of(percent), DELAY, OptionalLong.empty(), OptionalLong.empty(), 1);
  }

  private Throttle throttle(BatchGuards guards, ScriptedMachine machine) {
    return new Throttle(guards, machine, time::get, notices::add);
  }

  private void look(Throttle throttle, int times) {
    for (int i = 0; i < times; i++) {
      time.addAndGet(DELAY.toNanos());
      throttle.glance();
    }
  }

  /** A worker that asks once; returns when it has its answer, or waits for one. */
  private void worker(Throttle throttle) {
    Thread thread =
        new Thread(
            () -> {
              try {
                answers.add(throttle.admit(stop));
              } catch (InterruptedException e) {
                throw new IllegalStateException(e);
              }
            });
    workers.add(thread);
    thread.start();
    while (thread.getState() != Thread.State.TIMED_WAITING
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  private void awaitAnswers(int number) {
    while (answers.size() < number) {
      Thread.onSpinWait();
    }
  }

  @Test
  void aQuietMachineAdmitsEverybodyFromTheFirstLookOn() {
    Throttle throttle = throttle(threshold(80), new ScriptedMachine().loads(0.99, 0.5));
    worker(throttle);
    assertThat(answers).as("before the first look").isEmpty();
    look(throttle, 1);
    worker(throttle);
    worker(throttle);
    awaitAnswers(3);

    assertThat(answers).containsOnly(true);
    assertThat(notices).isEmpty();
    assertThat(throttle.use().throttled()).isZero();
  }

  @Test
  void aBusyMachineHoldsDocumentsBackAndLetsThemGoOneByOneAndThenAll() {
    Throttle throttle =
        throttle(threshold(80), new ScriptedMachine().loads(0, 0.95, 0.81, 0.8, 0.3));
    look(throttle, 1);
    for (int i = 0; i < 3; i++) {
      worker(throttle);
    }
    look(throttle, 1);
    assertThat(answers).as("while the machine is busy").isEmpty();
    look(throttle, 1);
    awaitAnswers(1);
    assertThat(answers).as("after one clear look").hasSize(1);
    look(throttle, 1);
    awaitAnswers(3);

    assertThat(answers).containsOnly(true);
    assertThat(notices)
        .containsExactly(
            "the machine's processors are 95 % busy, more than --cpu-threshold 80; documents wait"
                + " until that is over");
    assertThat(throttle.use().throttled()).isEqualTo(Duration.ofSeconds(6));
  }

  @Test
  void itLooksNoMoreOftenThanItIsTold() {
    Throttle throttle = throttle(threshold(80), new ScriptedMachine().loads(0, 0.9, 0.1));
    look(throttle, 1);
    time.addAndGet(DELAY.toNanos() - 1);
    throttle.glance();
    assertThat(throttle.use().averageProcessor()).hasValue(90);
    time.addAndGet(1);
    throttle.glance();

    assertThat(throttle.use().averageProcessor()).hasValue(50);
    assertThat(throttle.use().peakProcessor()).hasValue(90);
  }

  @Test
  void littleMemoryHoldsDocumentsBackToo() {
    BatchGuards guards =
        new BatchGuards(
            OptionalInt.empty(), DELAY, OptionalLong.of(1L << 30), OptionalLong.empty(), 1);
    Throttle throttle = throttle(guards, new ScriptedMachine().memory(512L << 20, 1L << 30));
    look(throttle, 1);
    worker(throttle);
    assertThat(answers).isEmpty();
    look(throttle, 1);
    awaitAnswers(1);

    assertThat(notices)
        .containsExactly(
            "512 MB of memory are available, less than --min-free-memory 1,024 MB; documents wait"
                + " until that is over");
    assertThat(throttle.use().averageProcessor()).isEmpty();
  }

  @Test
  void aThresholdOfAHundredMeasuresOnly() {
    Throttle throttle = throttle(threshold(100), new ScriptedMachine().loads(0, 1.0));
    look(throttle, 1);
    worker(throttle);
    awaitAnswers(1);

    assertThat(throttle.use().peakProcessor()).hasValue(100);
  }

  @Test
  void aStopEndsTheWaiting() {
    Throttle throttle = throttle(threshold(10), new ScriptedMachine().loads(0.9));
    look(throttle, 1);
    worker(throttle);
    stop.give();
    awaitAnswers(1);

    assertThat(answers).containsExactly(false);
  }
}
