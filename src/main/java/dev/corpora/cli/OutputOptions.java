package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where results go. */
@HelpSection("What comes out")
final class OutputOptions {

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      description = "Where vocabularies, manifest and error log go. Default: the input folder.")
  private Optional<Path> output = Optional.empty();

  @Option(
      names = "--manifest",
      paramLabel = "FILE",
      description = "The manifest, if not in the output folder.")
  private Optional<Path> manifest = Optional.empty();

  @Option(names = "--json", description = "Print the summary as JSON on standard output.")
  private boolean json;

  @Option(names = "--timings", description = "Print where the time went, with the summary.")
  private boolean timings;

  /** Sets what these options say. */
  void applyTo(BatchConfig.Builder builder) {
    output.ifPresent(builder::output);
    manifest.ifPresent(builder::manifest);
  }

  /** The folder that was named. */
  Optional<Path> output() {
    return output;
  }

  boolean json() {
    return json;
  }

  boolean timings() {
    return timings;
  }
}
