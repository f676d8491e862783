package dev.corpora.batch;

import dev.corpora.classify.ClassifierUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * A fixed number of named threads with a {@link Worker} each. Documents are handed over a few at a
 * time, and results taken as they complete, in the thread that calls {@link #process}.
 */
final class WorkerPool implements AutoCloseable {

  /** How long a document is waited for that does not heed the end of its grace. */
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private static final Duration GLANCE = Duration.ofMillis(200);

  private final ExecutorService threads;
  private final CompletionService<Optional<CompletedDocument>> results;
  private final ThreadLocal<Worker> worker;
  private final Queue<PlannedDocument> started = new ConcurrentLinkedQueue<>();
  private final StopSignal stop;
  private final RunGuard guard;
  private final int handedOut;
  private int inFlight;

  WorkerPool(
      BatchConfig config,
      Attempts attempts,
      BatchListener listener,
      String settings,
      StopSignal stop,
      RunGuard guard,
      Clock clock) {
    AtomicInteger threadNumbers = new AtomicInteger();
    AtomicInteger workerNumbers = new AtomicInteger();
    this.threads =
        Executors.newFixedThreadPool(
            config.workers(),
            task -> {
              Thread thread = new Thread(task, "corpora-worker-" + threadNumbers.incrementAndGet());
              thread.setDaemon(true);
              return thread;
            });
    this.results = new ExecutorCompletionService<>(threads);
    this.worker =
        ThreadLocal.withInitial(
            () ->
                new Worker(
                    workerNumbers.incrementAndGet(), attempts, listener, settings, stop, clock));
    this.stop = stop;
    this.guard = guard;
    // One more for each worker than it can work at, so that none waits while a result is recorded.
    this.handedOut = 2 * config.workers();
  }

  /**
   * Processes documents in their order, until all are done or the batch is stopped.
   *
   * @param onStart is told of documents in work, not later than when the next result is taken
   * @param onGlance is called several times a second while documents are in work
   * @param onResult is told of each document that is done
   */
  void process(
      List<PlannedDocument> documents,
      Consumer<PlannedDocument> onStart,
      Runnable onGlance,
      Consumer<CompletedDocument> onResult) {
    Deque<PlannedDocument> waiting = new ArrayDeque<>(documents);
    boolean interrupted = false;
    onGlance.run();
    while (inFlight > 0 || (!waiting.isEmpty() && !stop.isGiven())) {
      while (inFlight < handedOut && !waiting.isEmpty() && !stop.isGiven()) {
        handOut(waiting.remove());
      }
      try {
        Future<Optional<CompletedDocument>> done =
            results.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS);
        reportStarted(onStart);
        onGlance.run();
        if (done != null) {
          inFlight--;
          resultOf(done).ifPresent(onResult);
        } else if (stop.sinceGrace().compareTo(PATIENCE) > 0) {
          break;
        }
      } catch (InterruptedException e) {
        interrupted = true;
        stop.give();
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The documents that neither ended nor heeded the end of their grace. */
  int abandoned() {
    return inFlight;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }

  private void handOut(PlannedDocument document) {
    results.submit(
        () -> {
          if (!guard.admit()) {
            return Optional.empty();
          }
          started.add(document);
          return Optional.of(worker.get().process(document));
        });
    inFlight++;
  }

  private void reportStarted(Consumer<PlannedDocument> onStart) {
    PlannedDocument document = started.poll();
    while (document != null) {
      onStart.accept(document);
      document = started.poll();
    }
  }

  /**
   * A worker returns a document's failures as data: an exception is a fault in this program, or in
   * a listener, or there is no process to work in, or no classifier.
   */
  private static Optional<CompletedDocument> resultOf(Future<Optional<CompletedDocument>> done)
      throws InterruptedException {
    try {
      return done.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof HostUnavailableException unavailable) {
        throw unavailable;
      }
      if (e.getCause() instanceof ClassifierUnavailableException unavailable) {
        throw unavailable;
      }
      throw new IllegalStateException("a worker ended unexpectedly: " + e.getCause(), e.getCause());
    }
  }
}
