package dev.corpora.cli;

import dev.corpora.report.Progress.Detail;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How much is told while the batch runs. */
@HelpSection("What the terminal shows")
final class DetailOptions {

  @Option(
      names = {"-q", "--quiet"},
      description = "Only errors and the summary.")
  private boolean quiet;

  @Option(
      names = {"-v", "--verbose"},
      description = "A line per document and stage, and details of failures.")
  private boolean verbose;

  boolean isContradictory() {
    return quiet && verbose;
  }

  /** Of two that contradict each other, keeps those that the command line named. */
  void keep(ParseResult named) {
    quiet = named.hasMatchedOption("--quiet");
    verbose = named.hasMatchedOption("--verbose");
  }

  Detail detail() {
    if (quiet) {
      return Detail.ERRORS;
    }
    return verbose ? Detail.EVERYTHING : Detail.PROGRESS;
  }
}
