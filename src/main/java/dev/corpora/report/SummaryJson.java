package dev.corpora.report;

import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.BatchSummary.DocumentError;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The summary of a run for a program: one JSON object, its fields in a fixed order. Written without
 * a JSON library, which this room does not need for one flat object.
 */
public final class SummaryJson {

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  private SummaryJson() {}

  /** The object with a line break at its end. */
  public static String of(BatchSummary summary) {
    List<String> fields = new ArrayList<>();
    fields.add(field("schema_version", string(SCHEMA_VERSION)));
    fields.add(field("batch", string(summary.id())));
    fields.add(field("stopped", String.valueOf(summary.stopped())));
    fields.add(field("found", String.valueOf(summary.found())));
    fields.add(field("processed", String.valueOf(summary.processed())));
    fields.add(field("skipped", String.valueOf(summary.skipped())));
    fields.add(field("partial", String.valueOf(summary.partial())));
    fields.add(field("failed", String.valueOf(summary.failed())));
    fields.add(field("unfinished", String.valueOf(summary.unfinished())));
    fields.add(field("terms", String.valueOf(summary.terms())));
    fields.add(field("flagged", String.valueOf(summary.flagged())));
    fields.add(field("unclassified", String.valueOf(summary.unclassified())));
    fields.add(field("seconds", seconds(summary)));
    fields.add(field("output", string(summary.output().toString())));
    fields.add(field("error_log", errorLog(summary)));
    fields.add(field("first_errors", errors(summary.firstErrors())));
    Optional<String> advice = HowToGoOn.after(summary);
    fields.add(field("how_to_go_on", advice.map(SummaryJson::string).orElse("null")));
    return "{\n  " + String.join(",\n  ", fields) + "\n}\n";
  }

  private static String seconds(BatchSummary summary) {
    return String.format(Locale.ROOT, "%.3f", summary.duration().toMillis() / 1000.0);
  }

  private static String errorLog(BatchSummary summary) {
    return summary.firstErrors().isEmpty() ? "null" : string(summary.errorLog().toString());
  }

  private static String errors(List<DocumentError> errors) {
    if (errors.isEmpty()) {
      return "[]";
    }
    List<String> objects = new ArrayList<>();
    for (DocumentError error : errors) {
      objects.add(
          "    {"
              + String.join(
                  ", ",
                  field("document", string(error.document())),
                  field("type", string(error.problem().kind().id())),
                  field("message", string(error.problem().message())))
              + "}");
    }
    return "[\n" + String.join(",\n", objects) + "\n  ]";
  }

  private static String field(String name, String json) {
    return string(name) + ": " + json;
  }

  private static String string(String text) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ' || c > '~') {
        // Escaped, the text survives whatever character set standard output has.
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }
}
