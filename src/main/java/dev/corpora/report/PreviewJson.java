package dev.corpora.report;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentCheck;
import dev.corpora.batch.PreviewReport;
import dev.corpora.batch.PreviewedDocument;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.util.Locale;

/** What a run would do, for a program: one JSON object, its fields in a fixed order. */
public final class PreviewJson {

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  private PreviewJson() {}

  /**
   * The object with a line break at its end.
   *
   * @param exitCode that a run would end with
   */
  public static String of(PreviewReport report, int exitCode) {
    return PlainJson.of(json -> write(json, report, exitCode));
  }

  private static void write(JsonGenerator json, PreviewReport report, int exitCode)
      throws IOException {
    BatchSummary expected = report.expected();
    json.writeStartObject();
    json.writeStringField("schema_version", SCHEMA_VERSION);
    json.writeBooleanField("dry_run", true);
    json.writeBooleanField("stopped", expected.stopped());
    json.writeNumberField("found", expected.found());
    json.writeNumberField("to_process", expected.found() - expected.skipped());
    json.writeNumberField("to_skip", expected.skipped());
    json.writeNumberField("partial", expected.partial());
    json.writeNumberField("failed", expected.failed());
    json.writeNumberField("bytes", report.bytes());
    json.writeNumberField("seconds", report.time().duration().toSeconds());
    json.writeStringField(
        "seconds_from", report.time().fromEarlierRuns() ? "earlier_runs" : "usual_rate");
    if (!report.modelUse().isNone()) {
      ModelUseLine.write(json, report.modelUse());
    }
    json.writeStringField("output", expected.output().toString());
    json.writeNumberField("exit_code", exitCode);
    json.writeArrayFieldStart("documents");
    for (PreviewedDocument document : report.documents()) {
      document(json, document);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void document(JsonGenerator json, PreviewedDocument document) throws IOException {
    DocumentCheck check = document.check();
    json.writeStartObject();
    json.writeStringField("document", document.document());
    json.writeStringField("action", document.processed() ? "process" : "skip");
    json.writeStringField("reason", document.reason());
    json.writeNumberField("size", document.size());
    json.writeStringField(
        "signature", check.signature().map(s -> s.name().toLowerCase(Locale.ROOT)).orElse(null));
    json.writeFieldName("extent");
    if (check.extent().isPresent()) {
      json.writeNumber(check.extent().getAsInt());
    } else {
      json.writeNull();
    }
    json.writeStringField("language", check.language().orElse(null));
    json.writeBooleanField("encrypted", check.encrypted());
    json.writeStringField("expected", document.expected().name().toLowerCase(Locale.ROOT));
    if (document.problem().isPresent()) {
      Problem problem = document.problem().get();
      json.writeObjectFieldStart("problem");
      json.writeStringField("type", problem.kind().id());
      json.writeStringField("message", problem.message());
      json.writeEndObject();
    } else {
      json.writeNullField("problem");
    }
    json.writeEndObject();
  }
}
