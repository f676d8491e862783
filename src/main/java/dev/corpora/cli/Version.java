package dev.corpora.cli;

import dev.corpora.batch.Generator;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** The program, the Java that runs it, and the data that it brings. */
final class Version implements IVersionProvider {

  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>();
    lines.add("corpora " + Generator.version());
    Generator.build().ifPresent(build -> lines.add("built from " + build));
    lines.add(
        "Java "
            + Runtime.version()
            + ", "
            + System.getProperty("os.name")
            + " "
            + System.getProperty("os.arch"));
    Generator.data().forEach((part, version) -> lines.add(part + ": " + version));
    return lines.toArray(String[]::new);
  }
}
