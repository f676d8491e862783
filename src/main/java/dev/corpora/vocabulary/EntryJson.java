package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Entries of master vocabularies as JSON objects, each on one line. Equal entries give equal bytes.
 * For one thread.
 */
public final class EntryJson {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new VisibleEscapes())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .build();

  private final Map<String, SerializableString> names = new HashMap<>();
  private final RecurringDecimals decimals = new RecurringDecimals();

  /** An entry in UTF-8, without a line end. */
  public byte[] write(MasterEntry entry) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      write(entry, json);
    }
    return out.toByteArray();
  }

  private void write(MasterEntry entry, JsonGenerator json) throws IOException {
    VocabularyJson fields = new VocabularyJson(json, names, decimals::of);
    json.writeStartObject();
    fields.text("id", entry.key().id());
    fields.text("language", entry.language());
    fields.names(entry.term());
    fields.kind(entry.term());
    json.writeNumberField("document_frequency", entry.sources().size());
    fields.score(entry.term());
    contexts(entry.contexts(), json, fields);
    sources(entry.sources(), json, fields);
    fields.classification(entry.classification(), entry.term().definition());
    fields.text("ip_flag", entry.ipFlag());
    for (Map.Entry<String, String> unknown : entry.unknown().entrySet()) {
      json.writeFieldName(unknown.getKey());
      json.writeRawValue(unknown.getValue());
    }
    json.writeEndObject();
  }

  private static void contexts(
      List<SourcedContext> contexts, JsonGenerator json, VocabularyJson fields) throws IOException {
    json.writeArrayFieldStart("contexts");
    for (SourcedContext context : contexts) {
      json.writeStartObject();
      fields.text("text", context.text());
      fields.text("document", context.document());
      fields.location(context.location());
      json.writeNumberField("offset", context.offset());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void sources(List<TermSource> sources, JsonGenerator json, VocabularyJson fields)
      throws IOException {
    json.writeArrayFieldStart("sources");
    for (TermSource source : sources) {
      json.writeStartObject();
      fields.text("document", source.document());
      json.writeNumberField("frequency", source.frequency());
      fields.decimal("score", source.score());
      if (!source.pages().isEmpty()) {
        json.writeArrayFieldStart("pages");
        for (int page : source.pages()) {
          json.writeNumber(page);
        }
        json.writeEndArray();
      }
      if (!source.chapters().isEmpty()) {
        fields.texts("chapters", source.chapters());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** Reads an entry of a master vocabulary; a fault names it by its number. */
  static MasterEntry entry(ObjectNode node, int number) {
    Fields fields = new Fields(node, "entry " + number);
    return new MasterEntry(
        fields.textOrNull("language"),
        VocabularyFields.term(fields, List.of(), List.of()),
        VocabularyFields.classification(fields),
        fields.objects(
            "contexts",
            context ->
                new SourcedContext(
                    context.text("text"),
                    context.text("document"),
                    context.count("offset"),
                    VocabularyFields.location(context))),
        fields.objects(
            "sources",
            source ->
                new TermSource(
                    source.text("document"),
                    source.count("frequency"),
                    source.number("score"),
                    source.isNull("pages") ? List.of() : source.counts("pages"),
                    source.isNull("chapters") ? List.of() : source.texts("chapters"))),
        fields.textOrNull("ip_flag"),
        UnknownFields.of(node));
  }
}
