package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.export.page.PageReview.Decision;
import dev.corpora.model.Classification;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.VocabularyEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The entries that may be protected names, decided or not, and all that was decided. */
final class ReviewRows {

  private final PageReview review;
  private final List<Row> rows = new ArrayList<>();

  /**
   * @param review what was decided
   */
  ReviewRows(PageReview review) {
    this.review = review;
  }

  /**
   * An entry.
   *
   * @param number among all entries of the page
   * @param decision what is decided on it now; null where nothing is
   */
  private record Row(int number, VocabularyEntry entry, @Nullable Decision decision) {}

  /** Takes an entry if it is one of them. */
  void add(int number, VocabularyEntry entry) {
    if (entry.ipFlag() != null
        || entry.ipReviewed() != null
        || entry.classification().tags().contains(Classification.IP_SUSPECT)) {
      rows.add(new Row(number, entry, review.on(entry.term().canonical()).orElse(null)));
    }
  }

  /** Writes the fields of an object that is open. */
  void write(JsonGenerator json) throws IOException {
    json.writeArrayFieldStart("review");
    for (Row row : rows) {
      write(row, json);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("decisions");
    for (Decision decision : review.all()) {
      json.writeStartObject();
      json.writeStringField("entry", decision.canonical());
      json.writeStringField("verdict", decision.verdict());
      json.writeStringField("to", decision.to());
      json.writeStringField("decided_at", decision.decidedAt().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Row row, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("entry", row.number());
    ProtectedMatch match = row.entry().ipMatch();
    if (match != null) {
      json.writeStringField("franchise", match.franchise());
      json.writeStringField("list", match.list());
      json.writeStringField("name", match.name());
      json.writeStringField("form", match.form());
    }
    // What the vocabulary says was done; a decision that is newer waits for the next run.
    if (row.entry().ipReviewed() != null) {
      json.writeStringField("done", row.entry().ipReviewed().id());
    }
    if (row.decision() != null) {
      json.writeStringField("verdict", row.decision().verdict());
      json.writeStringField("to", row.decision().to());
    }
    json.writeEndObject();
  }
}
