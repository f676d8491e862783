package dev.corpora.cli;

import dev.corpora.classify.WordNetCheck;
import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.classify.scheme.SchemeFile;
import dev.corpora.classify.scheme.SchemeText;
import dev.corpora.classify.scheme.ShippedSchemes;
import dev.corpora.report.Printable;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code corpora schemes}: lists, shows and checks classification schemes. */
@Command(
    name = "schemes",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "Lists the classification schemes that come with the program.",
      "Their names, and files of your own, are for 'corpora batch --scheme'."
    })
final class SchemesCommand implements Callable<Integer> {

  private static final int NAME_WIDTH = 12;

  private final PrintWriter out;
  private final PrintWriter err;

  SchemesCommand(Environment environment) {
    this.out = environment.out();
    this.err = environment.err();
  }

  @Override
  public Integer call() {
    for (String name : ShippedSchemes.NAMES) {
      Scheme scheme = ShippedSchemes.read(name);
      out.println(name + " ".repeat(NAME_WIDTH - name.length()) + "  " + figures(scheme));
      out.println("    " + scheme.description());
    }
    return ExitCode.OK.code();
  }

  @Command(
      name = "show",
      mixinStandardHelpOptions = true,
      description = "Prints a scheme as its file has it, to start one of your own from.")
  int show(
      @Parameters(
              paramLabel = "NAME|FILE",
              converter = SchemeConverter.class,
              description = "A scheme that 'corpora schemes' lists, or a file.")
          SchemeChoice scheme)
      throws ConfigException {
    try {
      out.print(SchemeText.of(scheme));
      return ExitCode.OK.code();
    } catch (SchemeException e) {
      throw new ConfigException(String.valueOf(e.getMessage()));
    }
  }

  @Command(
      name = "check",
      mixinStandardHelpOptions = true,
      description = {
        "Checks a scheme file (.json, or YAML under any other name).",
        "Each fault takes a line of standard error: file, line, column, what to do; exit code 78."
      })
  int check(@Parameters(paramLabel = "FILE", description = "The scheme file.") Path file) {
    try {
      Scheme scheme = SchemeFile.load(file).read(new WordNetCheck());
      out.println(Printable.of(file + ": scheme " + scheme.name() + ", " + figures(scheme)));
      return ExitCode.OK.code();
    } catch (SchemeException e) {
      e.lines().forEach(line -> err.println(Printable.of(line)));
      return ExitCode.CONFIGURATION.code();
    }
  }

  private static String figures(Scheme scheme) {
    return String.join(
        ", ",
        "version " + scheme.version(),
        scheme.categories().size() + " categories",
        scheme.attributes().size() + " attributes");
  }
}
