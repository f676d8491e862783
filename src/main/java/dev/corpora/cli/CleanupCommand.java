package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchException.Reason;
import dev.corpora.manifest.Cleanup;
import dev.corpora.manifest.RunLockedException;
import dev.corpora.report.CleanupText;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpora cleanup}: removes what time has made useless. */
@Command(
    name = "cleanup",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Removes old records, caches and leftovers from an output folder.",
      "That is records of runs, kept stages, and what dead runs left behind; never",
      "vocabularies, the manifest or the error log."
    })
final class CleanupCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(arity = "1", paramLabel = "DIR", description = "The output folder.")
  private Path folder = Path.of(".");

  @Option(
      names = "--max-age-days",
      paramLabel = "N",
      description = "Keep what was changed within the last N days. Default: 30.")
  private int maxAgeDays = 30;

  @Option(names = "--dry-run", description = "Only tell what would be removed.")
  private boolean dryRun;

  CleanupCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException {
    if (maxAgeDays < 0) {
      throw new ParameterException(
          spec.commandLine(), "--max-age-days cannot be negative, as " + maxAgeDays + " is");
    }
    OutputFolder.check(folder);
    Cleanup cleanup =
        new Cleanup(folder, environment.clock().instant().minus(Duration.ofDays(maxAgeDays)));
    try {
      environment
          .out()
          .print(CleanupText.of(dryRun ? cleanup.rehearse() : cleanup.run(), folder, dryRun));
    } catch (RunLockedException e) {
      throw new BatchException(
          Reason.OUTPUT_LOCKED, e.getMessage() + "; clean up when it has ended");
    } catch (IOException e) {
      throw new BatchException(
          Reason.OUTPUT_NOT_WRITABLE, folder + " cannot be cleaned up: " + e.getMessage());
    }
    return ExitCode.OK.code();
  }
}
