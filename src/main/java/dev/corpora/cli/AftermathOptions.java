package dev.corpora.cli;

import dev.corpora.report.MetricsFile;
import dev.corpora.report.NoticeFormat;
import dev.corpora.report.NoticeOptions;
import dev.corpora.report.NoticeSender;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Who is told how the run ended, besides the terminal. */
@HelpSection("Who is told")
final class AftermathOptions {

  private static final String VARIABLE = "env:";

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private boolean onlyFailures;
  private NoticeFormat format = NoticeFormat.JSON;

  @Option(
      names = "--notify",
      paramLabel = "URL",
      description = {
        "Post the summary to a webhook when the run is over; env:NAME takes the address",
        "from the environment variable NAME, which keeps it out of the process list."
      })
  private Optional<String> target = Optional.empty();

  @Option(
      names = "--metrics-file",
      paramLabel = "FILE",
      description =
          "Write figures of the run for Prometheus, for the node exporter's textfile collector.")
  private Optional<Path> metricsFile = Optional.empty();

  @Option(
      names = "--notify-on",
      paramLabel = "WHEN",
      description = "When to post: always, or on failure (exit code not 0). Default: always.")
  void setWhen(String when) {
    onlyFailures =
        switch (when.toLowerCase(Locale.ROOT)) {
          case "always" -> false;
          case "failure" -> true;
          default ->
              throw new ParameterException(
                  command.commandLine(), "--notify-on takes always or failure, not '" + when + "'");
        };
  }

  @Option(
      names = "--notify-format",
      paramLabel = "FORMAT",
      description = "What to post: json, or slack for its webhooks and alike. Default: json.")
  void setFormat(String name) {
    format =
        switch (name.toLowerCase(Locale.ROOT)) {
          case "json" -> NoticeFormat.JSON;
          case "slack" -> NoticeFormat.SLACK;
          default ->
              throw new ParameterException(
                  command.commandLine(), "--notify-format takes json or slack, not '" + name + "'");
        };
  }

  /** Those who are told, for a run into an output folder. */
  Aftermath aftermath(Environment environment, Path output) {
    return new Aftermath(
        target.map(where -> new NoticeSender(notice(address(environment, where)))),
        metricsFile.map(file -> new MetricsFile(file, output, environment.clock())));
  }

  private String address(Environment environment, String where) {
    if (!where.startsWith(VARIABLE)) {
      return where;
    }
    String name = where.substring(VARIABLE.length());
    return environment
        .variable()
        .apply(name)
        .orElseThrow(
            () ->
                new ParameterException(
                    command.commandLine(),
                    "--notify takes its address from the environment variable "
                        + name
                        + ", which is not set"));
  }

  /** The address itself is in no message: it may be all that keeps others from posting there. */
  private NoticeOptions notice(String address) {
    try {
      return new NoticeOptions(
          new URI(address), format, onlyFailures, NoticeOptions.DEFAULT_FIRST_WAIT);
    } catch (URISyntaxException | IllegalArgumentException e) {
      throw new ParameterException(
          command.commandLine(),
          "--notify takes an address of HTTP or HTTPS such as https://example.org/hook");
    }
  }
}
