package dev.corpora.batch;

import dev.corpora.classify.RemoteClassifier;
import java.time.Clock;
import java.util.Optional;

/**
 * Makes attempts in a process of their own; where a remote classifier is asked, up to EXTRACT
 * alone, and the rest in this process, which has the keys and the network.
 */
final class StandardAttempts implements Attempts.Factory {

  /**
   * The program of the processes that take documents through the stages: the house's other main.
   */
  static final String HOST_PROGRAM = "dev.corpora.cli.DocumentHostProgram";

  /**
   * A system property for profilers and the build, which want to see all of a run in one process: a
   * document can then bring the batch down.
   */
  private static final String ONE_PROCESS = "corpora.one-process";

  /** Bytes of documents that are done in a few seconds. */
  private static final long SMALL_WORK = 2L << 20;

  /** Bytes of documents that keep the processes busy for minutes. */
  private static final long LONG_WORK = 300L << 20;

  private final Optional<RemoteClassifier> remote;
  private final Clock clock = Clock.systemUTC();

  StandardAttempts(Optional<RemoteClassifier> remote) {
    this.remote = remote;
  }

  @Override
  public Attempts create(BatchConfig config, Stages stages, StopSignal stop, long bytes) {
    StageRange range = config.stages().range();
    if (Boolean.getBoolean(ONE_PROCESS)) {
      return here(config, stages, range, stop);
    }
    HostCommand command =
        new HostCommand(
            HOST_PROGRAM, 0, bytes < SMALL_WORK, bytes < LONG_WORK, config.libraryWarnings());
    if (remote.isEmpty()) {
      return new HostedAttempts(command, config, stop);
    }
    return new DividedAttempts(
        range.upTo(Stage.EXTRACT).map(part -> new HostedAttempts(command, config, part, stop)),
        range.from(Stage.CLASSIFY).map(part -> here(config, stages, part, stop)));
  }

  private Attempts here(BatchConfig config, Stages stages, StageRange range, StopSignal stop) {
    StageWork work =
        remote
            .map(classifier -> StageWork.remote(config, stages, classifier, range))
            .orElseGet(() -> StageWork.local(config, stages, range));
    return new InProcessAttempts(config, work, stop, clock);
  }
}
