package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.model.Problem;
import dev.corpora.vocabulary.VocabularyMetadata;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The documents of the page, each with what its vocabulary says of it where there is one. */
final class DocumentRows {

  private final List<Row> rows = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  private record Row(PageDocument document, @Nullable VocabularyMetadata vocabulary) {}

  DocumentRows(List<PageDocument> documents) {
    documents.forEach(document -> put(new Row(document, null)));
  }

  private int put(Row row) {
    Integer known = numbers.putIfAbsent(row.document.path(), rows.size());
    if (known == null) {
      rows.add(row);
      return rows.size() - 1;
    }
    rows.set(known, row);
    return known;
  }

  /** Adds what a vocabulary says of its document; returns the document's number. */
  int add(VocabularyMetadata vocabulary) {
    Integer known = numbers.get(vocabulary.sourcePath());
    PageDocument document =
        known == null
            ? PageDocument.ofVocabulary(
                vocabulary.sourcePath(),
                vocabulary.shortfall().isEmpty() ? "success" : "partial",
                vocabulary.shortfall().orElse(null),
                vocabulary.warnings())
            : rows.get(known).document;
    return put(new Row(document, vocabulary));
  }

  /** Writes them as a list of objects. */
  void write(String field, JsonGenerator json) throws IOException {
    json.writeArrayFieldStart(field);
    for (Row row : rows) {
      json.writeStartObject();
      write(row.document, json);
      if (row.vocabulary != null) {
        write(row.vocabulary, json);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(PageDocument document, JsonGenerator json) throws IOException {
    json.writeStringField("path", document.path());
    json.writeStringField("status", document.status());
    json.writeNumberField("size", document.size());
    json.writeNumberField("attempts", document.attempts());
    if (document.duration() != null) {
      json.writeNumberField("seconds", seconds(document.duration()));
    }
    json.writeObjectFieldStart("stages");
    for (Map.Entry<String, Duration> stage : document.stages().entrySet()) {
      json.writeNumberField(stage.getKey(), seconds(stage.getValue()));
    }
    json.writeEndObject();
    Problem problem = document.problem();
    if (problem != null) {
      json.writeStringField("problem", problem.kind().id());
      json.writeStringField("message", problem.message());
    }
    json.writeArrayFieldStart("warnings");
    for (String warning : document.warnings()) {
      json.writeString(warning);
    }
    json.writeEndArray();
  }

  private static double seconds(Duration duration) {
    return duration.toMillis() / 1000.0;
  }

  private static void write(VocabularyMetadata vocabulary, JsonGenerator json) throws IOException {
    json.writeStringField("title", vocabulary.title());
    json.writeStringField("language", vocabulary.language());
    json.writeNumberField("words", vocabulary.tokenCount());
    if (vocabulary.pageCount() != null) {
      json.writeNumberField("pages", vocabulary.pageCount());
    }
    json.writeNumberField("terms", vocabulary.termCount());
    json.writeNumberField("flagged", vocabulary.flaggedCount());
  }
}
