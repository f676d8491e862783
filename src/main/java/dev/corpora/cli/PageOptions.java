package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.report.Printable;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The page that is made when the run is over. */
@HelpSection("What is made in the end")
final class PageOptions {

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Write a page to look at, as 'corpora report' does.")
  private Optional<Path> page = Optional.empty();

  boolean isAsked() {
    return page.isPresent();
  }

  /**
   * Makes the page, where it was asked for and the run came to its end.
   *
   * @param run the exit code of the run
   * @return the code of the whole: that of the run, or where that is OK that of the page
   */
  int after(int run, Path output, Optional<Path> manifest, Environment environment)
      throws BatchException, ConfigException {
    boolean ended = run != ExitCode.INTERRUPTED.code() && run != ExitCode.TERMINATED.code();
    if (page.isEmpty() || !ended) {
      return run;
    }
    ExitCode made =
        new PageMaking(environment)
            .make(
                output,
                manifest,
                page.get(),
                problem -> environment.err().println("corpora: " + Printable.of(problem)));
    return run == ExitCode.OK.code() ? made.code() : run;
  }
}
