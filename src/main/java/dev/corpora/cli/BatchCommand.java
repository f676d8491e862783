package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.manifest.RunRecord.RunRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
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
      "  corpora batch --resume -o vocab            go on with a run that was interrupted",
      "  corpora batch --retry-failed -o vocab      try again what failed",
      "  corpora batch manuals --json -q > run.json the summary for a program"
    })
final class BatchCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions options = new BatchOptions();

  @Mixin private GoOnOptions goOn = new GoOnOptions();

  BatchCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws ConfigException, BatchException {
    goOn.check();
    Optional<EarlierRun> earlier = Optional.empty();
    // The run that is gone on with had its configuration file, whatever stands there now.
    List<Path> usualFiles = environment.configFiles();
    if (goOn.isAsked()) {
      earlier = Optional.of(options.goOn(goOn, spec.commandLine(), environment));
      usualFiles = List.of();
    }
    options.configure(spec.commandLine(), environment, usualFiles);
    BatchConfig batch = options.batch(environment, earlier);
    if (options.dryRun()) {
      return options.preview(environment).run(batch);
    }
    int code = options.session(environment, batch).run(batch, request(batch, earlier));
    return options.finish(code, batch, environment);
  }

  private RunRequest request(BatchConfig batch, Optional<EarlierRun> earlier) {
    return new RunRequest(
        batch.inputs().stream().map(i -> i.toAbsolutePath().normalize().toString()).toList(),
        earlier.map(run -> run.run().id()).orElse(null),
        GivenOptions.of(spec.commandLine(), new CommandLine(new BatchCommand(environment))),
        SettingsInForce.of(batch));
  }
}
