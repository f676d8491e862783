package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.vocabulary.Vocabulary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One HTML page, with everything in it that it needs: how runs went, and the terms that they found,
 * to be searched, filtered and seen in charts. What documents say stands in it as data, which the
 * page shows as text and never as markup. For one thread.
 */
public final class ReportPage {

  private final PageSource source;
  private final DocumentRows documents;
  private final EntryColumns columns = new EntryColumns();
  private final EntryDetails details = new EntryDetails();
  private final ReviewRows review;

  /** A page without terms yet. */
  public ReportPage(PageSource source) {
    this.source = source;
    this.documents = new DocumentRows(source.documents());
    this.review = new ReviewRows(source.review());
  }

  /** Adds the entries of a vocabulary, in their order, after those of earlier ones. */
  public void add(Vocabulary vocabulary) {
    int document = documents.add(vocabulary.metadata());
    vocabulary
        .entries()
        .forEach(
            entry -> {
              review.add(columns.size(), entry);
              columns.add(document, entry);
              details.add(entry);
            });
  }

  /** Writes the page and leaves the stream open. */
  public void writeTo(OutputStream stream) throws IOException {
    String html = new PageTemplate().html();
    int content = html.indexOf("{content}");
    int detail = html.indexOf("{details}");
    Writer out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8));
    out.write(html, 0, content);
    EmbeddedJson.write(out, this::writeContent);
    out.write(html, content + 9, detail - content - 9);
    EmbeddedJson.write(out, details::write);
    out.write(html, detail + 9, html.length() - detail - 9);
    out.flush();
  }

  private void writeContent(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("title", source.title());
    json.writeStringField("made_at", source.madeAt().toString());
    json.writeStringField("generator", source.generator());
    json.writeArrayFieldStart("runs");
    for (PageRun run : source.runs()) {
      write(run, json);
    }
    json.writeEndArray();
    documents.write("documents", json);
    review.write(json);
    json.writeNumberField("size", columns.size());
    json.writeObjectFieldStart("entries");
    columns.write(json);
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void write(PageRun run, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", run.id());
    json.writeStringField("state", run.state());
    json.writeStringField("started_at", run.startedAt().toString());
    json.writeStringField("ended_at", text(run.endedAt()));
    if (run.exitCode() != null) {
      json.writeNumberField("exit_code", run.exitCode());
    }
    json.writeStringField("reason", run.reason());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Long> count : run.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static @Nullable String text(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }
}
