package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetricsFileTest {

  /** A sample of the text format: name, labels, value; no time stamp, which collectors refuse. */
  private static final Pattern SAMPLE =
      Pattern.compile("([a-z_]+\\{[^}]*\\}) (-?[0-9.]+(?:[eE][-+]?[0-9]+)?)");

  @TempDir Path folder;

  private Map<String, Double> figures(long second, RunEnd end) throws IOException {
    Path file = folder.resolve("corpora.prom");
    MetricsFile metrics =
        new MetricsFile(
            file,
            Path.of("/srv/a \"b\""),
            Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    metrics.documentCompleted(Samples.success("a.pdf", 3));
    metrics.documentCompleted(Samples.failure("b.pdf", Samples.LOCKED));
    assertThat(metrics.runEnded(end)).isEmpty();
    Map<String, Double> figures = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.startsWith("#")) {
        Matcher sample = SAMPLE.matcher(line);
        assertThat(sample.matches()).as(line).isTrue();
        figures.put(
            sample.group(1).replace("output=\"/srv/a \\\"b\\\"\"", "O"),
            Double.valueOf(sample.group(2)));
      }
    }
    return figures;
  }

  private static RunEnd summarised(int failed, int code) {
    return new RunEnd.Summarised(Samples.summary(2, failed, 0, false), code);
  }

  @Test
  void theRunIsToldInFigures() throws IOException {
    Map<String, Double> figures = figures(1000, summarised(1, 75));

    assertThat(figures)
        .containsEntry("corpora_batch_documents{outcome=\"success\",O}", 2.0)
        .containsEntry("corpora_batch_documents{outcome=\"skipped\",O}", 4.0)
        .containsEntry("corpora_batch_documents{outcome=\"failed\",O}", 1.0)
        .containsEntry("corpora_batch_terms{O}", 1204.0)
        .containsEntry("corpora_batch_flagged_terms{O}", 3.0)
        .containsEntry("corpora_batch_duration_seconds{O}", 12.345)
        .containsEntry("corpora_batch_document_bytes{O}", 200.0)
        .containsEntry("corpora_batch_stage_seconds{O,stage=\"parse\"}", 2.03)
        .containsEntry("corpora_batch_stage_seconds{O,stage=\"extract\"}", 1.15)
        .containsEntry("corpora_batch_exit_code{O}", 75.0)
        .containsEntry("corpora_batch_last_run_timestamp_seconds{O}", 1000.0);
  }

  @Test
  void theLastSuccessIsRememberedOverFailures() throws IOException {
    String success = "corpora_batch_last_success_timestamp_seconds{O}";

    assertThat(figures(1000, summarised(1, 75))).doesNotContainKey(success);
    assertThat(figures(2000, summarised(0, 0))).containsEntry(success, 2000.0);
    assertThat(figures(3000, summarised(1, 75))).containsEntry(success, 2000.0);
    assertThat(figures(4000, new RunEnd.Refused("locked", 75)))
        .containsEntry(success, 2000.0)
        .containsEntry("corpora_batch_exit_code{O}", 75.0)
        .doesNotContainKey("corpora_batch_terms{O}");
  }

  @Test
  void everyFigureIsExplained() throws IOException {
    figures(1000, summarised(0, 0));

    List<String> lines = Files.readAllLines(folder.resolve("corpora.prom"));
    long names =
        lines.stream()
            .filter(l -> !l.startsWith("#"))
            .map(l -> l.substring(0, l.indexOf('{')))
            .distinct()
            .count();
    assertThat(lines.stream().filter(l -> l.startsWith("# HELP"))).hasSize((int) names);
    assertThat(lines.stream().filter(l -> l.startsWith("# TYPE"))).hasSize((int) names);
  }

  @Test
  void aFileThatCannotBeWrittenIsSaid() throws IOException {
    Path file = Files.createFile(folder.resolve("plain")).resolve("corpora.prom");
    MetricsFile metrics = new MetricsFile(file, folder, Clock.systemUTC());

    assertThat(metrics.runEnded(summarised(0, 0)).orElseThrow())
        .contains(file.toString(), "not affected");
  }
}
