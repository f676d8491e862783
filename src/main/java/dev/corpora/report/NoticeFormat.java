package dev.corpora.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.BatchSummary.DocumentError;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/** The forms in which the end of a run is posted. */
public enum NoticeFormat {

  /** An object with the exit code, the summary as {@code --json} has it, and a message. */
  JSON {
    @Override
    void write(JsonGenerator json, RunEnd end) throws IOException {
      json.writeStringField("schema_version", SummaryJson.SCHEMA_VERSION);
      json.writeNumberField("exit_code", end.exitCode());
      json.writeStringField("message", sentence(end));
      json.writeFieldName("summary");
      if (end instanceof RunEnd.Summarised summarised) {
        json.writeRawValue(SummaryJson.of(summarised.summary()).strip());
      } else {
        json.writeNull();
      }
    }
  },

  /**
   * A message for an incoming webhook of Slack, which Mattermost, Rocket.Chat and others understand
   * as well.
   *
   * @see <a href="https://docs.slack.dev/messaging/formatting-message-text">Formatting message
   *     text</a>
   */
  SLACK {
    @Override
    void write(JsonGenerator json, RunEnd end) throws IOException {
      StringBuilder text = new StringBuilder(escaped(sentence(end)));
      if (end instanceof RunEnd.Summarised summarised) {
        for (DocumentError error : summarised.summary().firstErrors()) {
          text.append("\n• ")
              .append(escaped(Printable.of(error.document())))
              .append(": ")
              .append(escaped(Spoken.reason(error.problem())));
        }
        HowToGoOn.after(summarised.summary())
            .ifPresent(advice -> text.append('\n').append(escaped(advice)));
      }
      json.writeStringField("text", text.toString());
    }

    /** What else would be a mention or a link; the text of a document is to be neither. */
    private String escaped(String text) {
      return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
  };

  private static final JsonFactory FACTORY = new JsonFactory();

  abstract void write(JsonGenerator json, RunEnd end) throws IOException;

  /** The body of the request. */
  String body(RunEnd end) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.writeStartObject();
      write(json, end);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException("a string can always be written to", e);
    }
    return text.toString();
  }

  /** The end of the run in a sentence or two. */
  static String sentence(RunEnd end) {
    String code = " (exit code " + end.exitCode() + ")";
    if (end instanceof RunEnd.Refused refused) {
      return "Corpora could not do its work" + code + ": " + Printable.of(refused.message());
    }
    BatchSummary summary = ((RunEnd.Summarised) end).summary();
    return "Corpora "
        + (summary.stopped() && summary.unfinished() > 0 ? "was stopped" : "is done")
        + code
        + ": "
        + summary.processed()
        + " processed, "
        + summary.skipped()
        + " skipped, "
        + summary.partial()
        + " partial, "
        + summary.failed()
        + " failed, "
        + summary.unfinished()
        + " unfinished of "
        + summary.found()
        + " documents in "
        + Spoken.exactly(summary.duration())
        + "; "
        + summary.terms()
        + " terms in "
        + Printable.of(summary.output().toString());
  }
}
