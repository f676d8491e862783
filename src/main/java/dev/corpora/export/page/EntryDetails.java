package dev.corpora.export.page;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.model.Context;
import dev.corpora.model.Location;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows of an entry once it is asked for: apart from the columns, so that the page
 * reads it only then. A sentence in which several terms stand is kept once.
 */
final class EntryDetails {

  private final StringTable sentences = new StringTable();
  private final StringTable chapters = new StringTable();
  private final List<Detail> details = new ArrayList<>();

  private record Detail(
      @Nullable String definition,
      @Nullable String abbreviation,
      double confidence,
      List<String> tags,
      List<String> variants,
      List<SurfaceForm> forms,
      List<Place> contexts) {}

  /** A sentence and where it stands; page 0 where there are no pages. */
  private record Place(int sentence, int page, int chapter) {}

  void add(VocabularyEntry entry) {
    Term term = entry.term();
    details.add(
        new Detail(
            term.definition() == null ? entry.classification().definition() : term.definition(),
            term.abbreviation(),
            entry.classification().confidence(),
            entry.classification().tags(),
            term.variants(),
            term.forms(),
            term.contexts().stream().map(this::place).toList()));
  }

  private Place place(Context context) {
    Location where = context.location();
    return new Place(
        sentences.numberOf(context.text()),
        Objects.requireNonNullElse(where.page(), 0),
        chapters.numberOf(where.chapter()));
  }

  /** Writes one object, with a list for each entry. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    sentences.write("sentences", json);
    chapters.write("chapters", json);
    json.writeArrayFieldStart("entries");
    for (Detail detail : details) {
      write(detail, json);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void write(Detail detail, JsonGenerator json) throws IOException {
    json.writeStartArray();
    json.writeString(detail.definition);
    json.writeString(detail.abbreviation);
    json.writeNumber(detail.confidence);
    texts(detail.tags, json);
    texts(detail.variants, json);
    json.writeStartArray();
    for (SurfaceForm form : detail.forms) {
      json.writeString(form.text());
      json.writeNumber(form.count());
    }
    json.writeEndArray();
    json.writeStartArray();
    for (Place place : detail.contexts) {
      json.writeNumber(place.sentence);
      json.writeNumber(place.page);
      json.writeNumber(place.chapter);
    }
    json.writeEndArray();
    json.writeEndArray();
  }

  private static void texts(List<String> texts, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }
}
