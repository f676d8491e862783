package dev.corpora.cli;

import dev.corpora.classify.WordNetCheck;
import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.classify.scheme.SchemeFiles;
import dev.corpora.report.Printable;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpora schemes check}: says what is wrong with a scheme file, all of it. */
@Command(
    name = "check",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "Checks a scheme file (.json, or YAML under any other name).",
      "Each fault takes a line of standard error: file, line, column, what to do; exit code 78."
    })
final class SchemesCheckCommand implements Callable<Integer> {

  private final Environment environment;

  @Parameters(paramLabel = "FILE", description = "The scheme file.")
  private Path file = Path.of("");

  SchemesCheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() {
    try {
      Scheme scheme = SchemeFiles.read(SchemeFiles.content(file), new WordNetCheck());
      environment
          .out()
          .println(
              Printable.of(
                  file
                      + ": scheme "
                      + scheme.name()
                      + ", version "
                      + scheme.version()
                      + ", "
                      + scheme.categories().size()
                      + " categories, "
                      + scheme.attributes().size()
                      + " attributes"));
      return ExitCode.OK.code();
    } catch (SchemeException e) {
      e.lines().forEach(line -> environment.err().println(Printable.of(line)));
      return ExitCode.CONFIGURATION.code();
    }
  }
}
