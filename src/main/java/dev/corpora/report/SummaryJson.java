package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.BatchSummary.DocumentError;
import dev.corpora.batch.EarlyEnd;
import dev.corpora.batch.MachineUse;
import dev.corpora.model.FailureKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** The summary of a run for a program: one JSON object, its fields in a fixed order. */
public final class SummaryJson {

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  private SummaryJson() {}

  /** The object with a line break at its end. */
  public static String of(BatchSummary summary) {
    return of(summary, Optional.empty(), Optional.empty());
  }

  /** The object, with what became of each document and where the time went, if asked for. */
  public static String of(
      BatchSummary summary, Optional<DocumentTable> documents, Optional<Timings> timings) {
    return PlainJson.of(json -> write(json, summary, documents, timings));
  }

  private static void write(
      JsonGenerator json,
      BatchSummary summary,
      Optional<DocumentTable> documents,
      Optional<Timings> timings)
      throws IOException {
    json.writeStartObject();
    counts(json, summary);
    json.writeStringField("output", summary.output().toString());
    json.writeStringField(
        "error_log", summary.firstErrors().isEmpty() ? null : summary.errorLog().toString());
    json.writeArrayFieldStart("first_errors");
    for (DocumentError error : summary.firstErrors()) {
      error(json, error);
    }
    json.writeEndArray();
    json.writeStringField("how_to_go_on", HowToGoOn.after(summary).orElse(null));
    if (documents.isPresent()) {
      json.writeFieldName("documents");
      documents.get().writeTo(json);
    }
    if (timings.isPresent()) {
      json.writeFieldName("timings");
      timings.get().writeTo(json);
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, BatchSummary summary) throws IOException {
    json.writeStringField("schema_version", SCHEMA_VERSION);
    json.writeStringField("batch", summary.id());
    json.writeBooleanField("stopped", summary.stopped());
    json.writeStringField(
        "stop_reason", summary.earlyEnd().map(end -> end.cause().id()).orElse(null));
    json.writeStringField("stop_message", summary.earlyEnd().map(EarlyEnd::message).orElse(null));
    json.writeNumberField("found", summary.found());
    json.writeNumberField("processed", summary.processed());
    json.writeNumberField("skipped", summary.skipped());
    json.writeNumberField("partial", summary.partial());
    json.writeNumberField("failed", summary.failed());
    json.writeNumberField("unfinished", summary.unfinished());
    json.writeObjectFieldStart("problems");
    for (Map.Entry<FailureKind, Integer> kind : new TreeMap<>(summary.problems()).entrySet()) {
      json.writeNumberField(kind.getKey().id(), kind.getValue());
    }
    json.writeEndObject();
    json.writeNumberField("terms", summary.terms());
    json.writeNumberField("flagged", summary.flagged());
    json.writeNumberField("unclassified", summary.unclassified());
    json.writeNumberField("seconds", BigDecimal.valueOf(summary.duration().toMillis(), 3));
    if (!summary.modelUse().isNone()) {
      ModelUseLine.write(json, summary.modelUse());
    }
    if (summary.machineUse().isPresent()) {
      machineUse(json, summary.machineUse().get());
    }
  }

  private static void machineUse(JsonGenerator json, MachineUse use) throws IOException {
    json.writeObjectFieldStart("machine");
    percent(json, "cpu_average_percent", use.averageProcessor());
    percent(json, "cpu_peak_percent", use.peakProcessor());
    json.writeNumberField("throttled_seconds", BigDecimal.valueOf(use.throttled().toMillis(), 3));
    json.writeEndObject();
  }

  private static void percent(JsonGenerator json, String name, OptionalDouble percent)
      throws IOException {
    if (percent.isPresent()) {
      json.writeNumberField(
          name, BigDecimal.valueOf(percent.getAsDouble()).setScale(1, RoundingMode.HALF_UP));
    } else {
      json.writeNullField(name);
    }
  }

  private static void error(JsonGenerator json, DocumentError error) throws IOException {
    json.writeStartObject();
    json.writeStringField("document", error.document());
    json.writeStringField("type", error.problem().kind().id());
    json.writeStringField("message", error.problem().message());
    json.writeEndObject();
  }
}
