package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.manifest.RecordedRun;
import dev.corpora.report.RunStatus;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpora status}: how one run stands. */
@Command(
    name = "status",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Shows how the latest run into an output folder stands, or an earlier one.",
      "Where the latest was over a shard, it shows the latest runs over all shards."
    })
final class StatusCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(
      names = "--batch-id",
      paramLabel = "ID",
      description = "The run, as 'corpora history' names it. Default: the latest.")
  private Optional<String> id = Optional.empty();

  @Option(names = "--json", description = "Print the run's record as JSON, with its state.")
  private boolean json;

  StatusCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException {
    OutputFolder output = OutputFolder.open(folder.path());
    int shards = output.shardsOf(output.latest());
    if (shards > 0 && id.isEmpty() && !json) {
      environment.out().print(output.shards(shards).text());
      return ExitCode.OK.code();
    }
    RecordedRun run = output.read(id.orElseGet(() -> output.latest().id()));
    RunStatus status = new RunStatus(run, output.stateOf(run.run()), environment.clock().instant());
    environment.out().print(json ? status.json() : status.text());
    return ExitCode.OK.code();
  }
}
