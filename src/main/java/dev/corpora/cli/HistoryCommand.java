package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.report.RunHistory;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpora history}: all runs into an output folder. */
@Command(
    name = "history",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the runs into an output folder, the newest first.")
final class HistoryCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  HistoryCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException {
    OutputFolder output = OutputFolder.open(folder.path());
    RunHistory history = new RunHistory(output.runs(), output.holders());
    environment.out().print(json ? history.json() : history.text());
    return ExitCode.OK.code();
  }
}
