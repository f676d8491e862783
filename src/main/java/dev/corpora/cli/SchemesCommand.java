package dev.corpora.cli;

import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.ShippedSchemes;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code corpora schemes}: lists the classification schemes that ship. */
@Command(
    name = "schemes",
    versionProvider = Version.class,
    mixinStandardHelpOptions = true,
    description = {
      "Lists the classification schemes that come with the program.",
      "Their names, and files of your own, are for 'corpora batch --scheme'."
    })
final class SchemesCommand implements Callable<Integer> {

  private final PrintWriter out;

  SchemesCommand(Environment environment) {
    this.out = environment.out();
  }

  @Override
  public Integer call() {
    for (String name : ShippedSchemes.NAMES) {
      Scheme scheme = ShippedSchemes.read(name);
      out.print(String.join("  ", pad(name, 12), "version " + scheme.version()));
      out.print("  " + scheme.categories().size() + " categories");
      out.println("  " + scheme.attributes().size() + " attributes");
      out.println("    " + scheme.description());
    }
    return ExitCode.OK.code();
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
