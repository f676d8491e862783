package dev.corpora.cli;

import java.nio.file.Path;
import picocli.CommandLine.Parameters;

/** The output folder that a command looks at. */
final class FolderOptions {

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "The output folder. Default: the working folder.")
  private Path path = Path.of(".");

  /** The folder, which need not be there. */
  Path path() {
    return path;
  }
}
