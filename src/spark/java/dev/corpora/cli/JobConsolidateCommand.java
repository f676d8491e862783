package dev.corpora.cli;

import dev.corpora.report.Printable;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationOptions;
import dev.corpora.vocabulary.ConsolidationResult;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code CorporaJob consolidate}: a consolidation that the machines of a cluster share. */
@Command(
    name = "consolidate",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Merges the vocabularies of a folder and its sub-folders into one master",
      "vocabulary, with an entry for each term of each language, on a cluster."
    })
final class JobConsolidateCommand implements Callable<Integer> {

  private final Cluster cluster;
  private final Environment environment;
  private int backups = ConsolidationOptions.DEFAULT_BACKUPS;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "<uri>", description = "The folder with the vocabularies.")
  private String folder = "";

  @Option(
      names = {"-m", "--master"},
      paramLabel = "URI",
      description = "The master vocabulary. Default: master.vocab.json in the folder.")
  private Optional<String> master = Optional.empty();

  JobConsolidateCommand(Cluster cluster, Environment environment) {
    this.cluster = cluster;
    this.environment = environment;
  }

  @Option(
      names = "--backups",
      paramLabel = "N",
      description = "How many earlier masters to keep beside it; 0: none. Default: 3.")
  void setBackups(int number) {
    if (number < 0) {
      throw new ParameterException(
          spec.commandLine(), "--backups must be 0 or more, not " + number);
    }
    backups = number;
  }

  @Override
  public Integer call() throws ConfigException, ConsolidationException {
    String target =
        master.orElse(folder.replaceAll("/+$", "") + "/" + ConsolidationOptions.DEFAULT_NAME);
    ConsolidationResult result =
        cluster.consolidate(
            new ConsolidationRequest(
                folder,
                target,
                backups,
                SourceDate.of(environment)
                    .orElseGet(
                        () -> environment.clock().instant().truncatedTo(ChronoUnit.SECONDS))));
    for (String damaged : result.damaged()) {
      environment.err().println("corpora: left out: " + Printable.of(damaged));
    }
    environment.out().print(Consolidating.text(result).replace(result.target().toString(), target));
    environment.out().flush();
    return (result.damaged().isEmpty() ? ExitCode.OK : ExitCode.TEMPORARY_FAILURE).code();
  }
}
