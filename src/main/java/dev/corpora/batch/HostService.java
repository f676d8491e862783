package dev.corpora.batch;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/**
 * What a {@link DocumentHost}'s process does: takes documents through the pipeline as its batch
 * orders, until the batch closes its end of the pipe or is gone. An instance serves once.
 */
public final class HostService {

  /** The exit code of a process without memory, which is also the Java machine's own for it. */
  static final int OUT_OF_MEMORY = 3;

  private final Stages.Factory factory;
  private final DataOutputStream out;
  private final IntConsumer halt;

  private HostService(Stages.Factory factory, OutputStream out, IntConsumer halt) {
    this.factory = factory;
    this.out = new DataOutputStream(new BufferedOutputStream(out));
    this.halt = halt;
  }

  /**
   * Serves until there is nothing more to do.
   *
   * @param in what the batch says
   * @param out what the batch is told; nothing else may be written there
   * @param halt ends the process at once, whatever its threads do
   */
  public static void serve(InputStream in, OutputStream out, IntConsumer halt) {
    serve(new StandardStages(), in, out, halt);
  }

  /** Serves with other stages, for tests. */
  static void serve(Stages.Factory factory, InputStream in, OutputStream out, IntConsumer halt) {
    new HostService(factory, out, halt).serve(in);
  }

  private void serve(InputStream in) {
    try (DataInputStream orders = new DataInputStream(new BufferedInputStream(in))) {
      ToHost.Setup setup = (ToHost.Setup) RecordWire.read(orders, ToHost.class);
      Stages stages;
      try {
        stages = factory.create(setup.config());
      } catch (BatchException e) {
        send(new FromHost.Unable(String.valueOf(e.getMessage())));
        return;
      }
      send(new FromHost.Ready());
      factory.warmUp(stages);
      work(setup, stages, orders);
    } catch (IOException e) {
      // The batch is gone, or speaks of what this process does not know: there is nobody to tell.
      halt.accept(1);
    }
    halt.accept(0);
  }

  private void work(ToHost.Setup setup, Stages stages, DataInputStream orders) throws IOException {
    LaneWatch watch = new LaneWatch(setup.config().timeout());
    watch(watch);
    ExecutorService lanes = Executors.newFixedThreadPool(setup.lanes(), laneThreads());
    // The end of a batch that is stopped is the batch's to decide: it ends this process.
    StopSignal never = new StopSignal(setup.config().grace());
    try (Attempts attempts =
        new InProcessAttempts(
            setup.config(),
            StageWork.local(setup.config(), stages, setup.stages()),
            never,
            Clock.systemUTC())) {
      while (RecordWire.read(orders, ToHost.class) instanceof ToHost.Order order) {
        lanes.execute(() -> attempt(order, attempts, watch));
      }
    }
  }

  private static ThreadFactory laneThreads() {
    AtomicInteger numbers = new AtomicInteger();
    return task -> {
      Thread thread = new Thread(task, "corpora-lane-" + numbers.incrementAndGet());
      thread.setDaemon(true);
      return thread;
    };
  }

  private void attempt(ToHost.Order order, Attempts attempts, LaneWatch watch) {
    int number = order.order();
    watch.begin(number);
    try {
      Outcome outcome =
          attempts.attempt(
              order.document(),
              Attempts.Place.SHARED,
              new AttemptListener() {
                @Override
                public void stage(Stage stage) {
                  tell(new FromHost.Reached(number, stage));
                }

                @Override
                public void pages(int read) {
                  watch.progress(number);
                  tell(new FromHost.Pages(number, read));
                }
              });
      tell(new FromHost.Ended(number, outcome));
    } finally {
      watch.end(number);
    }
  }

  private void watch(LaneWatch watch) {
    Thread thread =
        new Thread(
            () -> {
              while (!Thread.currentThread().isInterrupted()) {
                if (watch.isThrashing()) {
                  halt.accept(OUT_OF_MEMORY);
                }
                watch.look((order, message) -> tell(new FromHost.Overran(order, message)));
                tell(new FromHost.Alive());
                try {
                  Thread.sleep(LaneWatch.PERIOD.toMillis());
                } catch (InterruptedException e) {
                  return;
                }
              }
            },
            "corpora-lane-watch");
    thread.setDaemon(true);
    thread.start();
  }

  /** Sends, or ends the process where there is nobody left to send to. */
  private void tell(FromHost message) {
    try {
      send(message);
    } catch (IOException e) {
      halt.accept(1);
    }
  }

  private synchronized void send(FromHost message) throws IOException {
    RecordWire.write(out, FromHost.class, message);
    out.flush();
  }
}
