package dev.corpora.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code corpora config}: shows what a batch with the same options would do, and does nothing. */
@Command(
    name = "config",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Prints the options that 'corpora batch' would have, and whence.",
      "That is the command line, a line of a configuration file, or nowhere (the default).",
      "Takes the options of 'corpora batch'; with --json it prints JSON."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora config                          what holds here without any option",
      "  corpora config --profile nightly -w 2   and with a profile and an option"
    })
final class ConfigCommand implements Callable<Integer> {

  private final Environment environment;

  @Spec private CommandSpec spec;

  @Mixin private BatchOptions options = new BatchOptions();

  ConfigCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws ConfigException {
    CommandLine command = spec.commandLine();
    BatchOptions.Configured configured =
        options.configure(command, environment, environment.configFiles());
    List<Setting> settings = Setting.of(command, configured.entries());
    boolean json = command.getParseResult().hasMatchedOption("--json");
    environment
        .out()
        .print(
            json
                ? SettingsJson.of(settings, configured.file(), configured.profile())
                : SettingsText.of(settings, configured.file(), configured.profile()));
    return ExitCode.OK.code();
  }
}
