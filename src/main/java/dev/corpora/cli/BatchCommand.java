package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.report.Progress.Detail;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code corpora batch}: options in, {@link BatchConfig} out, the rest is {@link BatchSession}'s.
 */
@Command(
    name = "batch",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes a vocabulary for each PDF and EPUB document of folders.",
      "A second run processes only what changed or did not succeed."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora batch manuals                      vocabularies beside the documents",
      "  corpora batch manuals -o vocab             vocabularies in a folder of their own",
      "  corpora batch handbook.pdf --max-terms 50  one document, its 50 best terms",
      "  corpora batch manuals --json -q > run.json the summary for a program"
    })
final class BatchCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private RunOptions run = new RunOptions();

  @Mixin private ContentOptions content = new ContentOptions();

  @Mixin private DetailOptions detail = new DetailOptions();

  @Mixin private FollowUpOptions followUp = new FollowUpOptions();

  @Mixin private AftermathOptions aftermath = new AftermathOptions();

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = {
        "Options from a file, as in 'workers=2'; the command line wins.",
        "Default: corpora.properties in the working folder or ~/.config/corpora."
      })
  private Optional<Path> config = Optional.empty();

  BatchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws ConfigException, BatchException {
    CommandLine commandLine = spec.commandLine();
    if (detail.isContradictory()) {
      throw new ParameterException(commandLine, "--quiet and --verbose exclude each other");
    }
    Optional<ConfigFile> file = ConfigFile.find(config, environment.configFiles());
    if (file.isPresent()) {
      configure(commandLine, file.get());
    }
    BatchConfig.Builder builder = BatchConfig.builder();
    input.applyTo(builder, environment.in());
    output.applyTo(builder);
    run.applyTo(builder);
    content.applyTo(builder);
    builder.libraryWarnings(detail.detail() == Detail.EVERYTHING);
    SourceDate.of(environment).ifPresent(builder::vocabularyTime);
    BatchConfig batch = builder.build();
    BatchSession session =
        new BatchSession(
            environment,
            detail.detail(),
            output.json(),
            output.timings(),
            followUp.followUp(environment),
            aftermath.aftermath(environment, outputOf(batch)));
    return session.run(batch);
  }

  /** The output folder, or the first input where there is none: then the run says so. */
  private static Path outputOf(BatchConfig batch) {
    return batch
        .output()
        .or(() -> DocumentDiscovery.defaultOutput(batch.inputs()))
        .orElse(batch.inputs().get(0))
        .toAbsolutePath()
        .normalize();
  }

  private void configure(CommandLine commandLine, ConfigFile file) throws ConfigException {
    new ConfiguredOptions(() -> new CommandLine(new BatchCommand(environment)), file)
        .applyTo(commandLine);
    if (detail.isContradictory()) {
      detail.keep(commandLine.getParseResult());
    }
  }
}
