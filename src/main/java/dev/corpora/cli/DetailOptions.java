package dev.corpora.cli;

import dev.corpora.report.Progress.Detail;
import dev.corpora.report.ProgressOptions;
import dev.corpora.report.ProgressOptions.Form;
import java.util.Arrays;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** How much is told while the batch runs. */
@HelpSection("What the terminal shows")
final class DetailOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors and the summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "A line per document and stage, a table of documents, and details of failures.")
  private boolean verbose;

  private Form form = ProgressOptions.DEFAULTS.form();

  @Option(
      names = "--progress-every",
      paramLabel = "N|TIME",
      converter = ProgressPace.Converter.class,
      description = {
        "Report progress, in a log or for a program, after every N documents or every",
        "TIME (30s, 5m). Default: 5 documents or 10s, whichever comes first."
      })
  private ProgressPace pace = ProgressPace.DEFAULT;

  @Option(
      names = "--progress",
      paramLabel = "auto|bar|plain|json|none",
      description = {
        "A bar with a line per worker, plain lines, an event a line as JSON for programs,",
        "or nothing but what went wrong. Default: auto, a bar on a terminal and plain",
        "lines elsewhere."
      })
  void setProgress(String name) {
    form =
        Arrays.stream(Form.values())
            .filter(known -> known.name().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--progress takes auto, bar, plain, json or none, not '" + name + "'"));
  }

  boolean isContradictory() {
    return quiet && verbose;
  }

  /** Of two that contradict each other, keeps those that the command line named. */
  void keep(ParseResult named) {
    quiet = named.hasMatchedOption("--quiet");
    verbose = named.hasMatchedOption("--verbose");
  }

  ProgressOptions progress() {
    return new ProgressOptions(form, pace.documents(), pace.time());
  }

  Detail detail() {
    if (quiet) {
      return Detail.ERRORS;
    }
    return verbose ? Detail.EVERYTHING : Detail.PROGRESS;
  }
}
