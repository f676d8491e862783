package dev.corpora.batch;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A process of this program that takes documents through the pipeline, so that whatever a document
 * does to it, to hang, to exhaust the memory or to end it, the batch goes on. It is gone when the
 * batch is. Safe for use by several threads.
 */
final class DocumentHost implements AutoCloseable {

  private static final Duration TICK = Duration.ofMillis(200);

  /** A process that says nothing for so long hangs as a whole. */
  private static final Duration LONGEST_SILENCE = Duration.ofSeconds(60);

  private final Process process;
  private final Kinship kinship;
  private final DataOutputStream orders;
  private final ErrorTail errors;
  private final Map<Integer, Pending> inWork = new HashMap<>();
  private final long heapBytes;
  private int lastOrder;
  private boolean ready;
  private boolean gone;
  private long lastTick = System.nanoTime();
  private long silence;

  /** How an order ended. */
  sealed interface Reply {
    /** By itself. */
    record Done(Outcome outcome) implements Reply {}

    /** It did not end in its time, and was killed with its process. */
    record Overran(Problem problem) implements Reply {}

    /** It was in work when the process was ended for another's sake. */
    record Evicted() implements Reply {}

    /**
     * The process ended by itself.
     *
     * @param alone whether no other document was in work
     */
    record Died(Problem problem, boolean alone) implements Reply {}

    /** The batch wanted it no more. */
    record GivenUp() implements Reply {}
  }

  /** An order that is not ended. */
  private record Pending(CompletableFuture<Reply> reply, AttemptListener listener) {}

  private DocumentHost(Process process, Kinship kinship, long heapBytes) {
    this.process = process;
    this.kinship = kinship;
    this.heapBytes = heapBytes;
    this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    this.errors = new ErrorTail(process.getErrorStream());
  }

  /**
   * Starts a process.
   *
   * @param lanes documents that are in work at once
   * @param stages the stages that the process runs
   * @throws HostUnavailableException where it cannot be started
   */
  static DocumentHost start(HostCommand command, BatchConfig config, int lanes, StageRange stages) {
    Kinship kinship = new Kinship();
    ProcessBuilder builder = command.builder(lanes, config.quarantineHeap());
    kinship.mark(builder);
    DocumentHost host;
    try {
      host = new DocumentHost(builder.start(), kinship, command.heapBytes());
    } catch (IOException e) {
      throw new HostUnavailableException(String.valueOf(e.getMessage()));
    }
    daemon("corpora-host-errors", host.errors).start();
    daemon("corpora-host-answers", host::listen).start();
    host.tell(new ToHost.Setup(config, lanes, stages));
    return host;
  }

  /**
   * Takes a document through the pipeline once, and waits for its end.
   *
   * @param listener is told how it gets on
   * @param stop when its grace is over, the process is killed
   * @throws HostUnavailableException where the process could not begin its work
   */
  Reply process(PlannedDocument document, AttemptListener listener, StopSignal stop) {
    Pending pending = new Pending(new CompletableFuture<>(), listener);
    int order = enter(pending);
    tell(new ToHost.Order(order, document));
    while (true) {
      try {
        return pending.reply.get(TICK.toMillis(), TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        countSilence();
        if (stop.isGraceOver()) {
          end(pending, new Reply.GivenUp());
        }
      } catch (InterruptedException e) {
        // Workers are interrupted when their pool is closed: after the grace, or never.
        end(pending, new Reply.GivenUp());
        Thread.currentThread().interrupt();
        return new Reply.GivenUp();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof HostUnavailableException unavailable) {
          throw unavailable;
        }
        throw new IllegalStateException(e.getCause());
      }
    }
  }

  /** Whether further documents may be given to it. */
  synchronized boolean isUsable() {
    return !gone;
  }

  /** Ends the process with all its children, and whatever is in work there. */
  @Override
  public void close() {
    end(null, new Reply.Evicted());
  }

  private synchronized int enter(Pending pending) {
    lastOrder++;
    if (gone) {
      pending.reply.complete(new Reply.Evicted());
    } else {
      inWork.put(lastOrder, pending);
    }
    return lastOrder;
  }

  private void tell(ToHost message) {
    try {
      synchronized (orders) {
        RecordWire.write(orders, ToHost.class, message);
        orders.flush();
      }
    } catch (IOException e) {
      // The process is gone: who listens to its answers will notice, and knows what to say.
      process.destroyForcibly();
    }
  }

  /**
   * Time counts only as this process sees it pass: where both were suspended, nobody was silent.
   */
  private void countSilence() {
    synchronized (this) {
      long now = System.nanoTime();
      silence += Math.min(now - lastTick, 2 * TICK.toNanos());
      lastTick = now;
      if (gone || silence < LONGEST_SILENCE.toNanos()) {
        return;
      }
    }
    died(
        new Problem(
            FailureKind.TIMED_OUT,
            "the process that read the document did not answer for "
                + LONGEST_SILENCE.toSeconds()
                + " s and was killed"));
  }

  private void listen() {
    try (DataInputStream answers =
        new DataInputStream(new BufferedInputStream(process.getInputStream()))) {
      while (true) {
        hear(RecordWire.read(answers, FromHost.class));
      }
    } catch (IOException e) {
      died(null);
    }
  }

  private void hear(FromHost message) {
    synchronized (this) {
      silence = 0;
    }
    if (message instanceof FromHost.Ready) {
      synchronized (this) {
        ready = true;
      }
    } else if (message instanceof FromHost.Reached reached) {
      Pending pending = pending(reached.order());
      if (pending != null) {
        pending.listener.stage(reached.stage());
      }
    } else if (message instanceof FromHost.Pages pages) {
      Pending pending = pending(pages.order());
      if (pending != null) {
        pending.listener.pages(pages.read());
      }
    } else if (message instanceof FromHost.Ended ended) {
      Pending pending;
      synchronized (this) {
        pending = inWork.remove(ended.order());
      }
      if (pending != null) {
        pending.reply.complete(new Reply.Done(ended.outcome()));
      }
    } else if (message instanceof FromHost.Overran overran) {
      Pending pending = pending(overran.order());
      if (pending != null) {
        end(pending, new Reply.Overran(new Problem(FailureKind.TIMED_OUT, overran.message())));
      }
    } else if (message instanceof FromHost.Unable unable) {
      unavailable(unable.message());
    }
  }

  private synchronized @Nullable Pending pending(int order) {
    return inWork.get(order);
  }

  /** Ends the process for the sake of one order; all others are evicted. */
  private void end(@Nullable Pending cause, Reply reply) {
    for (Pending pending : abandon()) {
      pending.reply.complete(pending.equals(cause) ? reply : new Reply.Evicted());
    }
    kill();
  }

  /** The process ended by itself, or has to be taken for dead. */
  private void died(@Nullable Problem known) {
    boolean wasReady;
    synchronized (this) {
      wasReady = ready;
    }
    Pending[] pending = abandon();
    int code = kill();
    if (pending.length > 0 && !wasReady) {
      unavailable(pending, "it ended with " + code + errors.lastWords());
      return;
    }
    Problem problem = known != null ? known : causeOfDeath(code);
    for (Pending each : pending) {
      each.reply.complete(new Reply.Died(problem, pending.length == 1));
    }
  }

  private void unavailable(String reason) {
    unavailable(abandon(), reason);
    kill();
  }

  private static void unavailable(Pending[] pending, String reason) {
    for (Pending each : pending) {
      each.reply.completeExceptionally(new HostUnavailableException(reason));
    }
  }

  /** Marks the process as gone, and takes what was in work there. */
  private synchronized Pending[] abandon() {
    gone = true;
    Pending[] all = inWork.values().toArray(new Pending[0]);
    inWork.clear();
    return all;
  }

  private int kill() {
    Kinship.endDescendants(process);
    process.destroyForcibly();
    boolean interrupted = false;
    try {
      while (true) {
        try {
          int code = process.waitFor();
          kinship.endAll();
          return code;
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private Problem causeOfDeath(int code) {
    if (code == HostService.OUT_OF_MEMORY) {
      return new Problem(
          FailureKind.OUT_OF_MEMORY,
          heapBytes > 0
              ? "the document needs more memory than "
                  + (heapBytes >> 20)
                  + " MB; allow it more with --quarantine-heap"
              : "the document needs more memory than there is;"
                  + " allow more with CORPORA_JAVA_OPTS=-Xmx…");
    }
    // By convention of shells and of Java: 128 and the signal's number.
    return new Problem(
        FailureKind.CRASHED,
        code > 128 && code < 160
            ? "the process that read the document was killed by signal "
                + (code - 128)
                + (code == 137 ? ", perhaps as the system ran out of memory" : "")
            : "the document ended the process that read it, with exit code " + code);
  }

  private static Thread daemon(String name, Runnable work) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  /** What a process said last before it ended, for the message about it. */
  private static final class ErrorTail implements Runnable {
    private static final int KEPT = 500;

    private final InputStream in;
    private String tail = "";

    ErrorTail(InputStream in) {
      this.in = in;
    }

    @Override
    public void run() {
      byte[] buffer = new byte[1024];
      try (in) {
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
          append(new String(buffer, 0, read, StandardCharsets.UTF_8));
        }
      } catch (IOException e) {
        // The process is gone.
        return;
      }
    }

    private synchronized void append(String text) {
      String all = tail + text;
      tail = all.substring(Math.max(0, all.length() - KEPT));
    }

    synchronized String lastWords() {
      String line = tail.strip().replaceAll("\\s*\\R\\s*", " / ");
      return line.isEmpty() ? "" : ": " + line;
    }
  }
}
