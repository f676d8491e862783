package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.report.RunHistory;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code corpora history}: all runs into an output folder. */
@Command(
    name = "history",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Lists the runs into an output folder, the newest first.")
final class HistoryCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The output folder. Default: the working folder.")
  private Path folder = Path.of(".");

  @Option(names = "--json", description = "Print the list as JSON.")
  private boolean json;

  HistoryCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException {
    OutputFolder output = OutputFolder.open(folder);
    RunHistory history = new RunHistory(output.runs(), output.holders());
    environment.out().print(json ? history.json() : history.text());
    return ExitCode.OK.code();
  }
}
