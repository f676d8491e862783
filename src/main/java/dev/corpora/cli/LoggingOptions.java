package dev.corpora.cli;

import dev.corpora.report.LogOptions;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is logged to a file. */
final class LoggingOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = "--log-file",
      paramLabel = "FILE",
      description = "Append a log of the run to a file. Rotation is the system's.")
  private Optional<Path> file = Optional.empty();

  private Optional<LogOptions.Level> level = Optional.empty();

  private Optional<LogOptions.Format> format = Optional.empty();

  @Option(
      names = "--log-level",
      paramLabel = "error|warn|info|debug",
      description = "The least that is logged; info is a line per document. Default: info.")
  void setLevel(String name) {
    level = Optional.of(constant("--log-level", LogOptions.Level.values(), name));
  }

  @Option(
      names = "--log-format",
      paramLabel = "text|json",
      description = "Lines of text, or a JSON object a line. Default: text.")
  void setFormat(String name) {
    format = Optional.of(constant("--log-format", LogOptions.Format.values(), name));
  }

  private <E extends Enum<E>> E constant(String option, E[] known, String name) {
    return Arrays.stream(known)
        .filter(constant -> constant.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    option
                        + " takes "
                        + Arrays.stream(known)
                            .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", "))
                        + ", not '"
                        + name
                        + "'"));
  }

  /**
   * The log that is wanted; empty for none.
   *
   * @throws ParameterException where it is described, but has no file
   */
  Optional<LogOptions> log() {
    if (file.isEmpty() && (level.isPresent() || format.isPresent())) {
      throw new ParameterException(
          command.commandLine(),
          (level.isPresent() ? "--log-level" : "--log-format") + " needs a --log-file");
    }
    return file.map(
        path ->
            new LogOptions(
                path,
                level.orElse(LogOptions.DEFAULT_LEVEL),
                format.orElse(LogOptions.DEFAULT_FORMAT)));
  }
}
