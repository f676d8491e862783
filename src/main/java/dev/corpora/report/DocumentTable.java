package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.DocumentResult;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What became of each document that a run tried, by name. It remembers all of them, so it is only
 * for runs that are asked for it.
 */
public final class DocumentTable implements BatchListener {

  private static final String FORM = "  %-8s %8s %8s %10s  %s\n";

  private final List<Row> rows = new ArrayList<>();

  /** What is kept of a document. */
  private record Row(
      String document,
      String status,
      int terms,
      int flagged,
      int attempts,
      Duration duration,
      Optional<Problem> problem) {}

  @Override
  public void documentCompleted(DocumentResult result) {
    rows.add(
        new Row(
            result.document(),
            result.status().id(),
            result.termCount(),
            result.flaggedCount(),
            result.attempts(),
            result.duration(),
            result.problem()));
  }

  /** A table, several lines, the last with a line break too; empty where nothing was tried. */
  public String text() {
    if (rows.isEmpty()) {
      return "";
    }
    StringBuilder out = new StringBuilder("Documents tried:\n");
    out.append(
        String.format(Locale.ROOT, FORM, "status", "terms", "attempts", "seconds", "document"));
    for (Row row : byName()) {
      out.append(
          String.format(
              Locale.ROOT,
              FORM,
              row.status(),
              String.format(Locale.ROOT, "%,d", row.terms()),
              row.attempts(),
              String.format(Locale.ROOT, "%,.1f", row.duration().toMillis() / 1000.0),
              Printable.of(row.document())
                  + row.problem().map(problem -> ": " + problem.kind().id()).orElse("")));
    }
    return out.toString();
  }

  /** Writes the same as the value of a field. */
  void writeTo(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Row row : byName()) {
      json.writeStartObject();
      json.writeStringField("document", row.document());
      json.writeStringField("status", row.status());
      json.writeNumberField("terms", row.terms());
      json.writeNumberField("flagged", row.flagged());
      json.writeNumberField("attempts", row.attempts());
      json.writeNumberField("seconds", BigDecimal.valueOf(row.duration().toMillis(), 3));
      json.writeStringField("type", row.problem().map(p -> p.kind().id()).orElse(null));
      json.writeStringField("message", row.problem().map(Problem::message).orElse(null));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private List<Row> byName() {
    return rows.stream().sorted(Comparator.comparing(Row::document)).toList();
  }
}
