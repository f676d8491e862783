package dev.corpora.vocabulary;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * What tasks give that several threads do, in the order of the tasks. A few are done ahead, so that
 * little waits in memory. To be used by one thread.
 *
 * @param <T> what a task gives
 */
final class InOrder<T> implements Closeable {

  /** More would wait for the thread that reads and writes. */
  private static final int MOST_THREADS = 4;

  /** How many tasks a thread has to itself, so that it need not wait for its next one. */
  private static final int AHEAD = 2;

  private final int threads = Math.min(MOST_THREADS, Runtime.getRuntime().availableProcessors());
  private final ExecutorService pool =
      Executors.newFixedThreadPool(
          threads,
          task -> {
            Thread thread = new Thread(task, "corpora-merge");
            thread.setDaemon(true);
            return thread;
          });
  private final Tasks<T> tasks;
  private final Deque<Future<T>> ahead = new ArrayDeque<>();
  private boolean ended;

  /** Gives one task after the other, asked by the thread that asks for what they give. */
  @FunctionalInterface
  interface Tasks<T> {
    /** The next task, or null after the last. */
    @Nullable Callable<T> next() throws IOException;
  }

  InOrder(Tasks<T> tasks) {
    this.tasks = tasks;
  }

  /**
   * What the next task gives, or null after the last.
   *
   * @throws IOException as the task did
   */
  @Nullable T next() throws IOException {
    while (!ended && ahead.size() < AHEAD * threads) {
      Callable<T> task = tasks.next();
      ended = task == null;
      if (task != null) {
        ahead.add(pool.submit(task));
      }
    }
    Future<T> first = ahead.poll();
    if (first == null) {
      return null;
    }
    try {
      return first.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted");
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw failure;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
