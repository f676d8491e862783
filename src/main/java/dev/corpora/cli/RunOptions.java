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

  @Mixin private DocumentRunOptions documents = new DocumentRunOptions();
  @Mixin private StagesOptions stages = new StagesOptions();

  private int workers = BatchConfig.defaultWorkers();

  @Option(
      names = {"-n", "--dry-run"},
      description =
          "Write nothing: look at the documents and say what would be done with each, what is wrong"
              + " with it, how long it would take, and how the run would end.")
  private boolean dryRun;

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

  boolean dryRun() {
    return dryRun;
  }

  /** Sets what these options say. */
  void applyTo(BatchConfig.Builder builder) {
    documents.applyTo(builder);
    builder.workers(workers).grace(grace).maxLockWait(maxLockWait).stages(stages.options());
  }
}
