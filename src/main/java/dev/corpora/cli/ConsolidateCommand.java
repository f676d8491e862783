package dev.corpora.cli;

import dev.corpora.manifest.RunLockedException;
import dev.corpora.vocabulary.ConsolidationException;
import dev.corpora.vocabulary.ConsolidationOptions;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code corpora consolidate}: vocabularies of a folder in, a master vocabulary out. */
@Command(
    name = "consolidate",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Merges the vocabularies of a folder into one master vocabulary.",
      "It has an entry for each term of each language, of sub-folders too.",
      "A second run reads only the vocabularies that changed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora consolidate vocab                       vocab/master.vocab.json",
      "  corpora consolidate vocab -m all.json           another file",
      "  corpora consolidate vocab --remove-orphans --documents manuals"
    })
final class ConsolidateCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "DIR", description = "The folder with the vocabularies.")
  private Path folder = Path.of("");

  @Option(
      names = {"-m", "--master"},
      paramLabel = "FILE",
      description = "The master vocabulary. Default: DIR/master.vocab.json.")
  private Optional<Path> master = Optional.empty();

  @Option(
      names = "--remove-orphans",
      description = "Leave out vocabularies whose document is gone; the files stay.")
  private boolean removeOrphans;

  @Option(
      names = "--documents",
      paramLabel = "DIR",
      description = "Where the documents are, for --remove-orphans. Default: the same folder.")
  private Optional<Path> documents = Optional.empty();

  private int backups = ConsolidationOptions.DEFAULT_BACKUPS;

  ConsolidateCommand(Environment environment) {
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
  public Integer call() throws ConfigException, ConsolidationException, RunLockedException {
    if (documents.isPresent() && !removeOrphans) {
      throw new ParameterException(
          spec.commandLine(), "--documents says where documents are for --remove-orphans");
    }
    return new Consolidating(environment)
        .run(
            folder,
            master.orElse(folder.resolve(ConsolidationOptions.DEFAULT_NAME)),
            backups,
            removeOrphans ? Optional.of(documents.orElse(folder)) : Optional.empty(),
            environment.out(),
            problem -> environment.err().println("corpora: " + problem))
        .code();
  }
}
