package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.classify.remote.RemoteOptions;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.report.Progress.Detail;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.ParameterException;

/** All options of a batch. */
final class BatchOptions {

  @Mixin private InputOptions input = new InputOptions();

  @Mixin private OutputOptions output = new OutputOptions();

  @Mixin private RunOptions run = new RunOptions();

  @Mixin private GuardOptions guards = new GuardOptions();

  @Mixin private ContentOptions content = new ContentOptions();

  @Mixin private ClassifierOptions classifier = new ClassifierOptions();

  @Mixin private DetailOptions detail = new DetailOptions();

  @Mixin private LoggingOptions logging = new LoggingOptions();

  @Mixin private PageOptions page = new PageOptions();

  @Mixin private AftermathOptions aftermath = new AftermathOptions();

  @Mixin private ConfigOptions config = new ConfigOptions();

  @Mixin private FollowUpOptions followUp = new FollowUpOptions();

  /**
   * What a configuration file gave to a command.
   *
   * @param file empty where there is none
   * @param entries the options that it set, each with its entry
   */
  record Configured(
      Optional<ConfigFile> file, Optional<String> profile, Map<ArgSpec, ConfigEntry> entries) {
    Configured {
      entries = Map.copyOf(entries);
    }
  }

  /**
   * Gives the options that the command line does not name the values of the configuration file, if
   * there is one.
   *
   * @param usual where the file may stand if none is named
   * @param command that these options were parsed by
   * @throws ConfigException where the file cannot be used
   */
  Configured configure(CommandLine command, Environment environment, List<Path> usual)
      throws ConfigException {
    if (detail.isContradictory()) {
      throw new ParameterException(command, "--quiet and --verbose exclude each other");
    }
    Optional<ConfigFile> file = config.file(usual);
    if (file.isEmpty()) {
      return new Configured(file, Optional.empty(), Map.of());
    }
    CommandLine trial = new CommandLine(new BatchCommand(environment));
    Map<ArgSpec, ConfigEntry> entries =
        new ConfiguredOptions(trial, file.get()).applyTo(command, config.profile());
    if (detail.isContradictory()) {
      detail.keep(command.getParseResult());
    }
    return new Configured(file, config.profile(), entries);
  }

  /**
   * The batch that these options describe.
   *
   * @param earlier the run that it goes on with, whose options were given to these already
   * @throws ConfigException where the environment is wrong
   * @throws BatchException where a list of inputs is
   */
  BatchConfig batch(Environment environment, Optional<EarlierRun> earlier)
      throws ConfigException, BatchException {
    if (followUp.isAsked() || page.isAsked()) {
      input.refuseShard();
    }
    BatchConfig.Builder builder = BatchConfig.builder();
    if (earlier.isPresent() && !hasInputsBesideOutput()) {
      earlier.get().giveInputsTo(builder);
      input.applySelectionTo(builder);
    } else {
      input.applyTo(builder, environment.in());
    }
    output.applyTo(builder);
    earlier.ifPresent(run -> run.applyTo(builder));
    run.applyTo(builder);
    content.applyTo(builder);
    Optional<RemoteOptions> model = classifier.options(environment);
    model.ifPresent(builder::languageModel);
    guards.applyTo(builder, model.isPresent());
    builder.libraryWarnings(detail.detail() == Detail.EVERYTHING);
    SourceDate.of(environment).ifPresent(builder::vocabularyTime);
    return builder.build();
  }

  /** An input alone says where the run is that is to be gone on with. */
  private boolean hasInputsBesideOutput() {
    return input.hasLists() || (output.output().isPresent() && !input.named().isEmpty());
  }

  /**
   * Finds the run that is to be gone on with, and gives its options to these where the command line
   * does not name them.
   *
   * @param command that these options were parsed by
   */
  EarlierRun goOn(GoOnOptions asked, CommandLine command, Environment environment)
      throws ConfigException, BatchException {
    EarlierRun run = EarlierRun.find(asked, asked.folder(input.named(), output.output()));
    run.giveOptionsTo(command, () -> new CommandLine(new BatchCommand(environment)));
    if (detail.isContradictory()) {
      detail.keep(command.getParseResult());
    }
    return run;
  }

  /** Whether documents are only to be looked at. */
  boolean dryRun() {
    return run.dryRun();
  }

  /** A session that looks at the documents and tells of them. */
  PreviewSession preview(Environment environment) {
    return new PreviewSession(environment, detail.detail(), output.json());
  }

  /** A session that runs the batch, and tells of it, as these options ask for. */
  BatchSession session(Environment environment, BatchConfig batch) {
    return new BatchSession(
        environment,
        new Reporting(
            detail.detail(), detail.progress(), output.json(), output.timings(), logging.log()),
        followUp.followUp(environment, batch.inputs()),
        aftermath.aftermath(environment, outputOf(batch)));
  }

  /**
   * Makes what was asked for once the run is over.
   *
   * @param code the exit code of the run
   * @return the code of the whole
   */
  int finish(int code, BatchConfig batch, Environment environment)
      throws BatchException, ConfigException {
    return page.after(code, outputOf(batch), batch.manifest(), environment);
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
}
