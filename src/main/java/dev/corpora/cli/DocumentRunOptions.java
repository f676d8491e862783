package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import java.time.Duration;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * How documents are found and taken up, wherever that is done; nothing here changes a vocabulary.
 */
@HelpSection("How the batch runs")
final class DocumentRunOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Option(
      names = {"-f", "--force"},
      description = "Process every document again, whatever the manifest says.")
  private boolean force;

  @Option(
      names = "--recursive",
      negatable = true,
      defaultValue = "true",
      fallbackValue = "true",
      description = "Search sub-folders, or the top folder alone (--no-recursive).")
  private boolean recursive;

  private Duration timeout = BatchConfig.DEFAULT_TIMEOUT;

  private long quarantineHeap = BatchConfig.DEFAULT_QUARANTINE_HEAP;

  @Option(
      names = "--timeout",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = {
        "The longest that one attempt at a document may take, in processor time.",
        "Default: 5m."
      })
  void setTimeout(Duration limit) {
    if (limit.isZero()) {
      throw new ParameterException(
          command.commandLine(), "--timeout must be more than nothing; write 5m or 300");
    }
    timeout = limit;
  }

  @Option(
      names = "--quarantine-heap",
      paramLabel = "SIZE",
      description = {
        "Memory for a document that is read once more, alone, after it ran out of time",
        "or memory or broke its process. Default: 1G."
      })
  void setQuarantineHeap(String size) {
    long bytes =
        Size.parse(size, 1_024)
            .orElseThrow(
                () ->
                    new ParameterException(
                        command.commandLine(),
                        "--quarantine-heap takes bytes such as 512M or 2G, not '" + size + "'"));
    if (bytes < BatchConfig.LEAST_QUARANTINE_HEAP) {
      throw new ParameterException(
          command.commandLine(), "--quarantine-heap must be at least 128M, not " + size);
    }
    quarantineHeap = bytes;
  }

  /** Sets what these options say. */
  void applyTo(BatchConfig.Builder builder) {
    builder.force(force).recursive(recursive).timeout(timeout).quarantineHeap(quarantineHeap);
  }
}
