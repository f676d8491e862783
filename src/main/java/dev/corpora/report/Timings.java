package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import dev.corpora.batch.StageTimes;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Where the time of a run went: for each document that was tried, the longest first, and in all.
 * Times are by the clock on the wall, so those of several workers add up to more than the run took.
 */
public final class Timings implements BatchListener {

  private static final String WAITING = "waiting";

  private final List<Row> rows = new ArrayList<>();

  /** The times of a document, or of all. */
  private record Row(String document, Duration duration, StageTimes stages) {

    /** For a process to start, or between two attempts. */
    Duration waiting() {
      Duration left = duration.minus(stages.total());
      return left.isNegative() ? Duration.ZERO : left;
    }

    Row plus(Row other) {
      return new Row(document, duration.plus(other.duration), stages.plus(other.stages));
    }
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    rows.add(new Row(result.document(), result.duration(), result.stageTimes()));
  }

  /** A table, several lines, the last with a line break too. */
  public String text() {
    StringBuilder out = new StringBuilder("Seconds by stage, of all workers together:\n ");
    for (Stage stage : Stage.values()) {
      out.append(cell(stage.id()));
    }
    out.append(cell(WAITING)).append(cell("total")).append('\n');
    for (Row row : longestFirst()) {
      line(out, row);
    }
    line(out, sum());
    return out.toString();
  }

  private static void line(StringBuilder out, Row row) {
    out.append(' ');
    for (Stage stage : Stage.values()) {
      out.append(cell(seconds(row.stages().in(stage))));
    }
    out.append(cell(seconds(row.waiting())))
        .append(cell(seconds(row.duration())))
        .append("  ")
        .append(Printable.of(row.document()))
        .append('\n');
  }

  private static String cell(String content) {
    return String.format(Locale.ROOT, "%10s", content);
  }

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%,.3f", time.toNanos() / 1e9);
  }

  /** Writes the same as the value of a field. */
  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartObject();
    times(json, sum());
    json.writeArrayFieldStart("documents");
    for (Row row : longestFirst()) {
      json.writeStartObject();
      json.writeStringField("document", row.document());
      times(json, row);
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void times(JsonGenerator json, Row row) throws IOException {
    for (Stage stage : Stage.values()) {
      json.writeNumberField(stage.id(), exactly(row.stages().in(stage)));
    }
    json.writeNumberField(WAITING, exactly(row.waiting()));
    json.writeNumberField("total", exactly(row.duration()));
  }

  private static BigDecimal exactly(Duration time) {
    return BigDecimal.valueOf(time.toMillis(), 3);
  }

  private List<Row> longestFirst() {
    return rows.stream()
        .sorted(Comparator.comparing(Row::duration).reversed().thenComparing(Row::document))
        .toList();
  }

  private Row sum() {
    return rows.stream()
        .reduce(new Row("all documents", Duration.ZERO, StageTimes.NONE), Row::plus);
  }
}
