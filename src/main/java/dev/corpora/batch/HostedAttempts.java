package dev.corpora.batch;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes attempts in other processes: one that all workers share, which is replaced whenever it is
 * lost, and one for each document in quarantine, which ends with it.
 *
 * <p>One process for all and not one a worker: compiled code, models and caches are had once. Its
 * price is that a document which brings the process down evicts the others in work there. These
 * begin anew, and none of it is counted as an attempt of theirs.
 */
final class HostedAttempts implements Attempts {

  /** How often a document begins anew for others' sake before it is taken out of their way. */
  private static final int EVICTIONS = 2;

  private final HostCommand command;
  private final BatchConfig config;
  private final StageRange stages;
  private final StopSignal stop;
  private final Set<DocumentHost> quarantines = ConcurrentHashMap.newKeySet();
  private @Nullable DocumentHost shared;
  private boolean closed;

  /** Attempts at all stages that are configured. */
  HostedAttempts(HostCommand command, BatchConfig config, StopSignal stop) {
    this(command, config, config.stages().range(), stop);
  }

  /** Attempts at some stages. */
  HostedAttempts(HostCommand command, BatchConfig config, StageRange stages, StopSignal stop) {
    this.command = command;
    this.config = config;
    this.stages = stages;
    this.stop = stop;
  }

  @Override
  public Outcome attempt(PlannedDocument planned, Place place, AttemptListener listener) {
    if (place == Place.SHARED) {
      for (int time = 0; time < EVICTIONS && !stop.isGraceOver(); time++) {
        DocumentHost.Reply reply = shared().process(planned, listener, stop);
        if (reply instanceof DocumentHost.Reply.Died died && !died.alone()) {
          // Nobody knows which of them it was: each shows by itself what it is like.
          break;
        }
        Optional<Outcome> outcome = outcomeOf(reply);
        if (outcome.isPresent()) {
          return outcome.get();
        }
      }
    }
    return stop.isGraceOver() ? failed(interrupted()) : quarantined(planned, listener);
  }

  /** Starts the shared process beside what the batch still has to do before its first document. */
  @Override
  public void prepare() {
    Thread thread = new Thread(this::startShared, "corpora-host-start");
    thread.setDaemon(true);
    thread.start();
  }

  /** Whoever makes the first attempt tries again, and says what is wrong. */
  private void startShared() {
    synchronized (this) {
      if (!closed && shared == null) {
        try {
          shared = DocumentHost.start(command, config, config.workers(), stages);
        } catch (HostUnavailableException e) {
          return;
        }
      }
    }
  }

  /** Ends all processes. */
  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      if (shared != null) {
        shared.close();
      }
    }
    quarantines.forEach(DocumentHost::close);
  }

  private synchronized DocumentHost shared() {
    if (closed) {
      throw new IllegalStateException("no more attempts are made");
    }
    if (shared == null || !shared.isUsable()) {
      shared = DocumentHost.start(command, config, config.workers(), stages);
    }
    return shared;
  }

  private Outcome quarantined(PlannedDocument planned, AttemptListener listener) {
    HostCommand alone = command.withHeap(config.quarantineHeap());
    try (DocumentHost host = DocumentHost.start(alone, config, 1, stages)) {
      quarantines.add(host);
      try {
        return outcomeOf(host.process(planned, listener, stop))
            .orElseGet(() -> failed(interrupted()));
      } finally {
        quarantines.remove(host);
      }
    }
  }

  /** What a reply says of the document; empty where it says nothing. */
  private static Optional<Outcome> outcomeOf(DocumentHost.Reply reply) {
    if (reply instanceof DocumentHost.Reply.Done done) {
      return Optional.of(done.outcome());
    }
    if (reply instanceof DocumentHost.Reply.Overran overran) {
      return Optional.of(failed(overran.problem()));
    }
    if (reply instanceof DocumentHost.Reply.Died died) {
      return Optional.of(failed(died.problem()));
    }
    if (reply instanceof DocumentHost.Reply.GivenUp) {
      return Optional.of(failed(interrupted()));
    }
    return Optional.empty();
  }

  private static Problem interrupted() {
    return new Problem(
        FailureKind.INTERRUPTED, "the batch was stopped before the document was done");
  }

  private static Outcome failed(Problem problem) {
    return new Outcome.Failed(problem);
  }
}
