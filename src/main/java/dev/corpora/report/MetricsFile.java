package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import dev.corpora.batch.StageTimes;
import dev.corpora.storage.AtomicFile;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Writes figures of a run in the text format of Prometheus, for the textfile collector of the node
 * exporter. All are gauges that tell of the latest run: a program that is over has nothing that
 * counts up. Each carries the output folder, so that several batches can be collected side by side.
 *
 * @see <a href="https://github.com/prometheus/node_exporter#textfile-collector">Textfile
 *     collector</a>
 */
public final class MetricsFile implements BatchListener, RunEndListener {

  private static final String LAST_SUCCESS = "corpora.batch.last.success.timestamp";

  private static final Pattern LAST_SUCCESS_LINE =
      Pattern.compile(
          "^corpora_batch_last_success_timestamp_seconds\\{.*\\} ([-+.0-9Ee]+)$",
          Pattern.MULTILINE);

  private final Path file;
  private final Path output;
  private final Clock clock;
  private StageTimes stages = StageTimes.NONE;
  private long bytes;

  /**
   * Figures for a file.
   *
   * @param file replaced at the end of the run
   * @param output the output folder, by which the figures are told apart
   */
  public MetricsFile(Path file, Path output, Clock clock) {
    this.file = file;
    this.output = output;
    this.clock = clock;
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    stages = stages.plus(result.stageTimes());
    bytes += result.bytes();
  }

  @Override
  public Optional<String> runEnded(RunEnd end) {
    PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    registry.config().commonTags("output", output.toString());
    try {
      double now = clock.instant().getEpochSecond();
      gauge(registry, "corpora.batch.exit.code", "", end.exitCode(), "Exit code of the run.");
      gauge(
          registry,
          "corpora.batch.last.run.timestamp",
          "seconds",
          now,
          "When the run ended, in seconds since 1970.");
      if (end instanceof RunEnd.Summarised summarised) {
        summary(registry, summarised.summary());
      }
      OptionalDouble success = end.isFailure() ? earlierSuccess() : OptionalDouble.of(now);
      success.ifPresent(
          time ->
              gauge(
                  registry,
                  LAST_SUCCESS,
                  "seconds",
                  time,
                  "When a run last ended with every document done, in seconds since 1970."));
      String text = registry.scrape();
      AtomicFile.replace(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
      return Optional.empty();
    } catch (IOException e) {
      return Optional.of(
          "the metrics cannot be written to "
              + file
              + ": "
              + e.getMessage()
              + "; the run is not affected");
    } finally {
      registry.close();
    }
  }

  private void summary(MeterRegistry registry, BatchSummary summary) {
    outcome(registry, "success", summary.processed());
    outcome(registry, "partial", summary.partial());
    outcome(registry, "failed", summary.failed());
    outcome(registry, "skipped", summary.skipped());
    outcome(registry, "unfinished", summary.unfinished());
    gauge(
        registry,
        "corpora.batch.terms",
        "",
        (double) summary.terms(),
        "Entries written by the run.");
    gauge(
        registry,
        "corpora.batch.flagged.terms",
        "",
        (double) summary.flagged(),
        "Entries written by the run that hold a protected name.");
    gauge(
        registry,
        "corpora.batch.duration",
        "seconds",
        seconds(summary.duration()),
        "From the run's start to its end.");
    gauge(
        registry,
        "corpora.batch.document",
        "bytes",
        (double) bytes,
        "Size of the documents that the run tried.");
    for (Stage stage : Stage.values()) {
      Gauge.builder("corpora.batch.stage", seconds(stages.in(stage)), Double::doubleValue)
          .strongReference(true)
          .baseUnit("seconds")
          .description("Time of all workers in a stage.")
          .tags(Tags.of("stage", stage.name().toLowerCase(Locale.ROOT)))
          .register(registry);
    }
  }

  private static void outcome(MeterRegistry registry, String outcome, int number) {
    Gauge.builder("corpora.batch.documents", number, Integer::doubleValue)
        .strongReference(true)
        .description("Documents of the run by outcome.")
        .tags(Tags.of("outcome", outcome))
        .register(registry);
  }

  private static void gauge(
      MeterRegistry registry, String name, String unit, double value, String description) {
    Gauge.builder(name, value, Double::doubleValue)
        .strongReference(true)
        .baseUnit(unit.isEmpty() ? null : unit)
        .description(description)
        .register(registry);
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  /** What an earlier run has written of its success; a failed run does not make it forgotten. */
  private OptionalDouble earlierSuccess() throws IOException {
    if (!Files.isRegularFile(file)) {
      return OptionalDouble.empty();
    }
    Matcher line =
        LAST_SUCCESS_LINE.matcher(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
    if (!line.find()) {
      return OptionalDouble.empty();
    }
    try {
      return OptionalDouble.of(Double.parseDouble(line.group(1)));
    } catch (NumberFormatException e) {
      return OptionalDouble.empty();
    }
  }
}
