package dev.corpora.batch;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Clock;
import java.time.Duration;

/**
 * Makes attempts in the calling thread. A document that heeds no deadline, or ends the process, is
 * beyond it: batches use it within a {@link DocumentHost}'s process only, or for stages that read
 * no documents.
 */
final class InProcessAttempts implements Attempts {

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private final ThreadLocal<DocumentWork> work;
  private final Duration timeout;
  private final StopSignal stop;

  /** Attempts at all stages that are configured. */
  InProcessAttempts(BatchConfig config, Stages stages, StopSignal stop, Clock clock) {
    this(config, StageWork.local(config, stages, config.stages().range()), stop, clock);
  }

  /** Attempts at some stages. */
  InProcessAttempts(BatchConfig config, StageWork work, StopSignal stop, Clock clock) {
    this.work = ThreadLocal.withInitial(() -> work.of(config, clock));
    this.timeout = config.timeout();
    this.stop = stop;
  }

  @Override
  public Outcome attempt(PlannedDocument planned, Place place, AttemptListener listener) {
    AttemptCheckpoint checkpoint =
        new AttemptCheckpoint(timeout, stop, THREADS::getCurrentThreadCpuTime, listener::pages);
    try {
      return work.get()
          .process(
              planned.document(),
              planned.target(),
              checkpoint,
              stage -> {
                checkpoint.tellPages();
                listener.stage(stage);
              });
    } catch (ClassifierUnavailableException e) {
      // No failure of the document's: the run ends.
      throw e;
    } catch (AttemptAbandonedException e) {
      return failed(e.kind(), String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the document needs more memory than there is; allow more with CORPORA_JAVA_OPTS=-Xmx…");
    } catch (StackOverflowError e) {
      return failed(FailureKind.CRASHED, "the document is nested deeper than can be followed");
    } catch (RuntimeException | Error e) {
      return failed(FailureKind.CRASHED, "a stage ended unexpectedly: " + e);
    }
  }

  @Override
  public void close() {
    work.remove();
  }

  private static Outcome failed(FailureKind kind, String message) {
    return new Outcome.Failed(new Problem(kind, message));
  }
}
