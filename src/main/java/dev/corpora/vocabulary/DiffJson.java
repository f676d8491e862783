package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.vocabulary.EntryChange.Changed;
import dev.corpora.vocabulary.EntryChange.Field;
import dev.corpora.vocabulary.EntryChange.Gone;
import java.io.IOException;
import java.io.Writer;
import org.jspecify.annotations.Nullable;

/** Says a comparison in JSON, change by change as they come. For one thread. */
public final class DiffJson implements VocabularyDiff.Listener {

  private static final String SCHEMA_VERSION = "1.0";

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder().characterEscapes(new VisibleEscapes()).build();

  private final JsonGenerator json;
  private final VocabularyJson fields;

  /**
   * Begins.
   *
   * @param out is left open
   * @param before what the first vocabulary is called
   * @param after what the second is called
   */
  public DiffJson(Writer out, String before, String after) throws IOException {
    json = FACTORY.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    fields = new VocabularyJson(json);
    json.writeStartObject();
    fields.text("schema_version", SCHEMA_VERSION);
    fields.text("before", before);
    fields.text("after", after);
    json.writeArrayFieldStart("changes");
  }

  @Override
  public void change(EntryChange change) throws IOException {
    MasterEntry entry = change.entry();
    json.writeRaw('\n');
    json.writeStartObject();
    fields.text("change", kind(change));
    fields.text("language", entry.language());
    fields.text("canonical", entry.term().canonical());
    fields.text("text", entry.term().text());
    if (change instanceof Changed changed) {
      json.writeObjectFieldStart("fields");
      for (Field field : changed.fields()) {
        json.writeObjectFieldStart(field.name());
        value("before", field.before());
        value("after", field.after());
        json.writeEndObject();
      }
      json.writeEndObject();
    } else {
      json.writeNumberField("frequency", entry.term().frequency());
      fields.decimal("score", entry.term().score());
      fields.text("category", entry.classification().category());
    }
    json.writeEndObject();
  }

  private static String kind(EntryChange change) {
    if (change instanceof Changed) {
      return "changed";
    }
    return change instanceof Gone ? "gone" : "new";
  }

  private void value(String name, @Nullable Object value) throws IOException {
    if (value instanceof Double number) {
      fields.decimal(name, number);
    } else if (value instanceof Integer number) {
      json.writeNumberField(name, number);
    } else {
      fields.text(name, value == null ? null : value.toString());
    }
  }

  /** Ends with the counts. */
  public void end(VocabularyDiff diff) throws IOException {
    json.writeEndArray();
    json.writeNumberField("new_count", diff.added());
    json.writeNumberField("changed_count", diff.changed());
    json.writeNumberField("gone_count", diff.gone());
    json.writeEndObject();
    json.writeRaw('\n');
    json.flush();
  }
}
