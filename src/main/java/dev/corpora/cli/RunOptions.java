package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.time.Duration;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** How the batch runs; nothing here changes a vocabulary. */
@HelpSection("How the batch runs")
final class RunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private StagesOptions stages = new StagesOptions();

  private int workers = BatchConfig.defaultWorkers();

  @Option(
      names = {"-n", "--dry-run"},
      description =
          "Write nothing: look at the documents and say what would be done with each, what is wrong"
              + " with it, how long it would take, and how the run would end.")
  private boolean dryRun;

  @Option(
      names = {"-f", "--force"},
      description = "Process every document again, whatever the manifest says.")
  private boolean force;

  @Option(
      names = "--recursive",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Search sub-folders, or the top folder alone (--no-recursive).")
  private boolean recursive;

  private Duration timeout = BatchConfig.DEFAULT_TIMEOUT;

  private long quarantineHeap = BatchConfig.DEFAULT_QUARANTINE_HEAP;

  @Option(
      names = "--grace",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "How long documents in work may go on after Ctrl+C. Default: 10s.")
  private Duration grace = BatchConfig.DEFAULT_GRACE;

  @Option(
      names = "--max-lock-wait",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description =
          "How long to wait for an output folder that another run holds; 0: not at all. Default:"
              + " 30s.")
  private Duration maxLockWait = BatchConfig.DEFAULT_MAX_LOCK_WAIT;

  @Option(
      names = {"-w", "--workers"},
      paramLabel = "N",
      description = "Documents in work at once. Default: the processors, at most 8.")
  void setWorkers(int number) {
    if (number < 1 || number > BatchConfig.maximumWorkers()) {
      throw new ParameterException(
          command.commandLine(),
          "--workers must be from 1 to " + BatchConfig.maximumWorkers() + ", not " + number);
    }
    workers = number;
  }

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = {
        "The longest that one attempt at a document may take, in processor time.",
        "Default: 5m."
      })
  void setTimeout(Duration limit) {
    if (limit.isZero()) {
      throw new ParameterException(
          command.commandLine(), "--timeout must be more than nothing; write 5m or 300");
    }
    timeout = limit;
  }

  @Option(
      names = "--quarantine-heap",
      paramLabel = "SIZE",
      description = {
        "Memory for a document that is read once more, alone, after it ran out of time",
        "or memory or broke its process. Default: 1G."
      })
  void setQuarantineHeap(String size) {
    long bytes =
        Size.parse(size, 1_024)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--quarantine-heap takes bytes such as 512M or 2G, not '" + size + "'"));
    if (bytes < BatchConfig.LEAST_QUARANTINE_HEAP) {
      throw new ParameterException(
          command.commandLine(), "--quarantine-heap must be at least 128M, not " + size);
    }
    quarantineHeap = bytes;
  }

  boolean dryRun() {
    return dryRun;
  }

  /** Sets what these options say. */
  void applyTo(BatchConfig.Builder builder) {
    builder
        .workers(workers)
        .force(force)
        .recursive(recursive)
        .timeout(timeout)
        .quarantineHeap(quarantineHeap)
        .grace(grace)
        .maxLockWait(maxLockWait)
        .stages(stages.options());
  }
}
