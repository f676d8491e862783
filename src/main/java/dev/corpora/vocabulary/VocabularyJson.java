package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.Location;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Problem;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.io.IOException;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;

/** Says a vocabulary in JSON, field by field in the order of the contract. */
final class VocabularyJson {

  /** More than there are; other programs may have their own. */
  private static final int MOST_NAMES = 1_000;

  private final JsonGenerator json;
  private final Map<String, SerializableString> names;
  private final DoubleFunction<String> decimals;

  VocabularyJson(JsonGenerator json) {
    this(json, new HashMap<>(), PlainDecimal::of);
  }

  /**
   * @param names those that were written before, which only this thread may use
   * @param decimals texts as {@link PlainDecimal} has them
   */
  VocabularyJson(
      JsonGenerator json, Map<String, SerializableString> names, DoubleFunction<String> decimals) {
    this.json = json;
    this.names = names;
    this.decimals = decimals;
  }

  void write(Vocabulary vocabulary) throws IOException {
    json.writeStartObject();
    json.writeFieldName("metadata");
    metadata(vocabulary.metadata());
    json.writeArrayFieldStart("entries");
    for (VocabularyEntry entry : vocabulary.entries()) {
      entry(entry);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void metadata(VocabularyMetadata metadata) throws IOException {
    json.writeStartObject();
    text("schema_version", VocabularyMetadata.SCHEMA_VERSION);
    text("source_path", metadata.sourcePath());
    text("source_hash", metadata.sourceHash());
    text("format", metadata.format().extension());
    text("title", metadata.title());
    text("language", metadata.language());
    json.writeFieldName("page_count");
    if (metadata.pageCount() == null) {
      json.writeNull();
    } else {
      json.writeNumber(metadata.pageCount());
    }
    json.writeNumberField("token_count", metadata.tokenCount());
    text("extracted_at", metadata.extractedAt().toString());
    json.writeObjectFieldStart("generator");
    text("name", VocabularyMetadata.GENERATOR_NAME);
    text("version", metadata.generatorVersion());
    text("settings", metadata.settings());
    json.writeEndObject();
    text("classifier", metadata.classifier());
    text("scheme", metadata.scheme());
    text("status", metadata.shortfall().isPresent() ? "partial" : "success");
    shortfall(metadata.shortfall().orElse(null));
    texts("warnings", metadata.warnings());
    json.writeNumberField("term_count", metadata.termCount());
    json.writeNumberField("classified_count", metadata.classifiedCount());
    json.writeNumberField("flagged_count", metadata.flaggedCount());
    json.writeEndObject();
  }

  private void shortfall(@Nullable Problem problem) throws IOException {
    json.writeFieldName("shortfall");
    if (problem == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    text("type", problem.kind().id());
    text("message", problem.message());
    json.writeEndObject();
  }

  private void entry(VocabularyEntry entry) throws IOException {
    Term term = entry.term();
    json.writeStartObject();
    text("id", entry.id());
    names(term);
    text("source", entry.source());
    kind(term);
    score(term);
    contexts(term.contexts());
    occurrences(term.occurrences());
    classification(entry.classification(), term.definition());
    text("ip_flag", entry.ipFlag());
    protection(entry);
    json.writeEndObject();
  }

  /** What it is called. */
  void names(Term term) throws IOException {
    text("text", term.text());
    text("canonical", term.canonical());
    text("head", term.head());
  }

  /** What it is, and the forms that it takes. */
  void kind(Term term) throws IOException {
    text("pos", term.pos().id());
    text("kind", term.kind().id());
    text("name_type", term.nameType() == null ? null : term.nameType().id());
    forms(term.forms());
    texts("variants", term.variants());
    text("abbreviation", term.abbreviation());
    number("frequency", term.frequency());
  }

  /** How good it is and why. */
  void score(Term term) throws IOException {
    decimal("score", term.score());
    json.writeObjectFieldStart("measures");
    for (Map.Entry<String, Double> measure : term.measures().entrySet()) {
      decimal(measure.getKey(), measure.getValue());
    }
    json.writeEndObject();
  }

  /** Only where there is anything to tell. */
  private void protection(VocabularyEntry entry) throws IOException {
    ProtectedMatch match = entry.ipMatch();
    if (match != null) {
      json.writeObjectFieldStart("ip_match");
      text("franchise", match.franchise());
      text("list", match.list());
      text("entry", match.entry());
      text("name", match.name());
      text("how", match.how());
      text("form", match.form());
      json.writeEndObject();
    }
    if (entry.ipReviewed() != null) {
      text("ip_reviewed", entry.ipReviewed().id());
    }
  }

  private void forms(List<SurfaceForm> forms) throws IOException {
    json.writeArrayFieldStart("forms");
    for (SurfaceForm form : forms) {
      json.writeStartObject();
      text("text", form.text());
      number("count", form.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void contexts(List<Context> contexts) throws IOException {
    json.writeArrayFieldStart("contexts");
    for (Context context : contexts) {
      json.writeStartObject();
      text("text", context.text());
      location(context.location());
      number("offset", context.offset());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void occurrences(List<Occurrence> occurrences) throws IOException {
    json.writeArrayFieldStart("occurrences");
    for (Occurrence occurrence : occurrences) {
      json.writeStartObject();
      location(occurrence.location());
      number("offset", occurrence.offset());
      number("count", occurrence.count());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  void location(Location location) throws IOException {
    if (location.page() != null) {
      number("page", location.page());
    }
    if (location.chapter() != null) {
      text("chapter", location.chapter());
    }
  }

  void classification(Classification classification, @Nullable String documentsOwn)
      throws IOException {
    text("category", classification.category());
    texts("tags", classification.tags());
    json.writeFieldName("attributes");
    value(classification.attributes());
    text("definition", documentsOwn == null ? classification.definition() : documentsOwn);
    text("definition_source", definitionSource(classification, documentsOwn));
    decimal("confidence", classification.confidence());
  }

  private static @Nullable String definitionSource(
      Classification classification, @Nullable String documentsOwn) {
    if (documentsOwn != null) {
      return DefinitionSource.DOCUMENT.id();
    }
    return classification.definition() == null ? null : DefinitionSource.CLASSIFIER.id();
  }

  private void value(@Nullable Object value) throws IOException {
    if (value == null) {
      json.writeNull();
    } else if (value instanceof CharSequence text) {
      json.writeString(wellFormed(text.toString()));
    } else if (value instanceof Boolean truth) {
      json.writeBoolean(truth);
    } else if (value instanceof Byte
        || value instanceof Short
        || value instanceof Integer
        || value instanceof Long) {
      json.writeNumber(((Number) value).longValue());
    } else if (value instanceof BigInteger whole) {
      json.writeNumber(whole);
    } else if (value instanceof Number number) {
      json.writeNumber(PlainDecimal.of(number.doubleValue()));
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      for (Map.Entry<?, ?> field : map.entrySet()) {
        json.writeFieldName(wellFormed(String.valueOf(field.getKey())));
        value(field.getValue());
      }
      json.writeEndObject();
    } else if (value instanceof Iterable<?> values) {
      json.writeStartArray();
      for (Object each : values) {
        value(each);
      }
      json.writeEndArray();
    } else {
      throw new IllegalArgumentException("an attribute cannot be of " + value.getClass().getName());
    }
  }

  void texts(String field, List<String> texts) throws IOException {
    json.writeArrayFieldStart(field);
    for (String text : texts) {
      json.writeString(wellFormed(text));
    }
    json.writeEndArray();
  }

  private void number(String field, int number) throws IOException {
    name(field);
    json.writeNumber(number);
  }

  /** Writes the name of a field of the contract or of a measure, which all come again and again. */
  private void name(String field) throws IOException {
    SerializableString name = names.get(field);
    if (name == null) {
      name = new SerializedString(wellFormed(field));
      if (names.size() < MOST_NAMES) {
        names.put(field, name);
      }
    }
    json.writeFieldName(name);
  }

  void text(String field, @Nullable String text) throws IOException {
    name(field);
    if (text == null) {
      json.writeNull();
    } else {
      json.writeString(wellFormed(text));
    }
  }

  void decimal(String field, double number) throws IOException {
    name(field);
    json.writeNumber(decimals.apply(number));
  }

  /** The text with U+FFFD for each half of a surrogate pair, which UTF-8 cannot express. */
  private static String wellFormed(String text) {
    int length = text.length();
    for (int i = 0; i < length; i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        return text.codePoints()
            .map(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE ? 0xFFFD : c)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
      }
    }
    return text;
  }
}
