package dev.corpora.cli;

import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.classify.scheme.SchemeText;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpora schemes show}: prints the file of a scheme. */
@Command(
    name = "show",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = "Prints a scheme as its file has it, to start one of your own from.")
final class SchemesShowCommand implements Callable<Integer> {

  private final PrintWriter out;

  @Parameters(
      paramLabel = "NAME|FILE",
      converter = SchemeConverter.class,
      description = "A scheme that 'corpora schemes' lists, or a file.")
  private SchemeChoice scheme = SchemeChoice.DEFAULT;

  SchemesShowCommand(Environment environment) {
    this.out = environment.out();
  }

  @Override
  public Integer call() throws ConfigException {
    try {
      out.print(SchemeText.of(scheme));
    } catch (SchemeException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
    return ExitCode.OK.code();
  }
}
