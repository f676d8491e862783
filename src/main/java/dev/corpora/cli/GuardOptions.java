package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchGuards;
import java.time.Duration;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** When the batch holds back, and when it stops by itself. */
final class GuardOptions {

  private static final int KILOBYTE = 1_024;

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  private OptionalInt cpuThreshold = BatchGuards.NONE.processorThreshold();
  private Duration throttleDelay = BatchGuards.DEFAULT_THROTTLE_DELAY;
  private OptionalLong minFreeMemory = BatchGuards.NONE.minFreeMemory();
  private OptionalLong minFreeDisk = BatchGuards.NONE.minFreeDisk();
  private OptionalDouble stopOnErrorRate = OptionalDouble.empty();

  @Option(
      names = "--cpu-threshold",
      paramLabel = "PCT",
      description = {
        "While more of the machine's processors is in use, 1 to 100 per cent, start no",
        "further document; 100 measures only. Default: off."
      })
  void setCpuThreshold(int percent) {
    if (percent < 1 || percent > 100) {
      throw refused("--cpu-threshold must be from 1 to 100 per cent, not " + percent);
    }
    cpuThreshold = OptionalInt.of(percent);
  }

  @Option(
      names = "--throttle-delay",
      paramLabel = "TIME",
      converter = DurationConverter.class,
      description = "The time between two looks at the machine. Default: 2s.")
  void setThrottleDelay(Duration delay) {
    if (delay.isZero()) {
      throw refused("--throttle-delay must be more than nothing; write 2s or 30");
    }
    throttleDelay = delay;
  }

  @Option(
      names = "--min-free-memory",
      paramLabel = "SIZE",
      description = {
        "While less of the machine's memory is available (500M, 2G), start no further",
        "document. Default: off."
      })
  void setMinFreeMemory(String size) {
    minFreeMemory = bytes("--min-free-memory", size);
  }

  @Option(
      names = "--min-free-disk",
      paramLabel = "SIZE",
      description = "Stop when less is free on the disk of the output (500M, 2G). Default: off.")
  void setMinFreeDisk(String size) {
    minFreeDisk = bytes("--min-free-disk", size);
  }

  @Option(
      names = "--stop-on-error-rate",
      paramLabel = "RATE",
      description = {
        "Stop when a greater share of the documents failed, 0 to 1, judged from 10",
        "finished documents on. Default: 1, never; with a language model 0.5."
      })
  void setStopOnErrorRate(double rate) {
    if (!(rate >= 0 && rate <= 1)) {
      throw refused("--stop-on-error-rate must be from 0 to 1, such as 0.2, not " + rate);
    }
    stopOnErrorRate = OptionalDouble.of(rate);
  }

  private OptionalLong bytes(String option, String size) {
    OptionalLong bytes = Size.parse(size, KILOBYTE);
    if (bytes.isEmpty()) {
      throw refused(option + " takes bytes such as 500M or 2G, not '" + size + "'");
    }
    return bytes;
  }

  private ParameterException refused(String message) {
    return new ParameterException(command.commandLine(), message);
  }

  /**
   * Sets what these options say.
   *
   * @param paid whether each document costs money
   */
  void applyTo(BatchConfig.Builder builder, boolean paid) {
    double usualRate =
        paid ? BatchGuards.DEFAULT_ERROR_RATE_OF_REMOTE_CLASSIFIER : BatchGuards.DEFAULT_ERROR_RATE;
    builder.guards(
        new BatchGuards(
            cpuThreshold,
            throttleDelay,
            minFreeMemory,
            minFreeDisk,
            stopOnErrorRate.orElse(usualRate)));
  }
}
