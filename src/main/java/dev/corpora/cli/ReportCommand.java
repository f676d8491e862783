package dev.corpora.cli;

import dev.corpora.batch.BatchException;
import dev.corpora.report.Printable;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code corpora report}: a page to look at what an output folder holds. */
@Command(
    name = "report",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Writes one HTML page to look at an output folder.",
      "It shows runs and documents, terms with search, filters and contexts, charts, and what",
      "is to be reviewed. It holds all that it needs, and opens from the disk without a network."
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  corpora report vocab                  vocab/report.html",
      "  corpora report vocab -o terms.html    another file"
    })
final class ReportCommand implements Callable<Integer> {

  private final Environment environment;

  @Mixin private FolderOptions folder = new FolderOptions();

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description = "The page. Default: report.html in DIR.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "The manifest, if not in the output folder.")
  private Optional<Path> manifest = Optional.empty();

  ReportCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws BatchException, ConfigException {
    Path page = output.orElse(folder.path().resolve("report.html"));
    ExitCode code =
        new PageMaking(environment)
            .make(
                folder.path(),
                manifest,
                page,
                problem -> environment.err().println("corpora: " + Printable.of(problem)));
    environment.out().println("report: " + Printable.of(page.toString()));
    return code.code();
  }
}
