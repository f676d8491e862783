package dev.corpora.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The manifest's format: one JSON object, a line for each document. */
final class ManifestJson {

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private static final JsonFactory FACTORY = MAPPER.getFactory();

  private ManifestJson() {}

  /** A document's record as a line of the file. */
  static byte[] bytes(String path, DocumentRecord document) {
    return bytes(path, document, MAPPER.createObjectNode());
  }

  private static byte[] bytes(String path, DocumentRecord document, ObjectNode unknown) {
    return json(
        generator -> {
          generator.writeString(path);
          generator.writeRaw(": ");
          write(generator, document, unknown);
        });
  }

  static void write(ManifestContent content, OutputStream out) throws IOException {
    write(out, "{\n  \"schema_version\": ");
    out.write(json(generator -> generator.writeString(Manifest.SCHEMA_VERSION)));
    BatchRecord batch = content.batch;
    write(out, ",\n  \"batch\": ");
    out.write(json(generator -> write(generator, batch, content.unknownOfBatch)));
    for (Map.Entry<String, JsonNode> field : content.unknown.properties()) {
      write(out, ",\n  ");
      out.write(json(generator -> generator.writeString(field.getKey())));
      write(out, ": ");
      out.write(json(generator -> MAPPER.writeTree(generator, field.getValue())));
    }
    write(out, ",\n  \"documents\": {");
    String separator = "\n    ";
    for (ManifestContent.Row row : content.rows.values()) {
      write(out, separator);
      separator = ",\n    ";
      row.writeTo(out);
    }
    write(out, content.rows.isEmpty() ? "}\n}\n" : "\n  }\n}\n");
  }

  static ManifestContent read(InputStream in) throws IOException, DamagedManifestException {
    // A decoder of its own refuses bytes that are no text.
    try (JsonParser json =
        FACTORY.createParser(new InputStreamReader(in, StandardCharsets.UTF_8.newDecoder()))) {
      return read(json);
    } catch (CharacterCodingException e) {
      throw new DamagedManifestException("it is not UTF-8 text");
    } catch (JsonProcessingException e) {
      throw new DamagedManifestException(
          e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ")");
    }
  }

  private static ManifestContent read(JsonParser json)
      throws IOException, DamagedManifestException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DamagedManifestException("it does not begin with an object");
    }
    ManifestContent content = new ManifestContent();
    boolean version = false;
    boolean batch = false;
    boolean documents = false;
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      switch (name) {
        case "schema_version" -> version = checkVersion(MAPPER.readTree(json));
        case "batch" -> batch = readBatch(MAPPER.readTree(json), content);
        case "documents" -> documents = readDocuments(json, content);
        default -> content.unknown.set(name, MAPPER.<JsonNode>readTree(json));
      }
    }
    if (json.nextToken() != null) {
      throw new DamagedManifestException("something follows its end");
    }
    if (!version || !batch || !documents) {
      throw new DamagedManifestException(
          (!version ? "schema_version" : !batch ? "batch" : "documents") + " is missing");
    }
    return content;
  }

  private static boolean checkVersion(JsonNode version) throws DamagedManifestException {
    String text = version.asText();
    if (!version.isTextual() || !text.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
      throw new DamagedManifestException("schema_version is no version");
    }
    if (!text.startsWith(Manifest.SCHEMA_MAJOR + ".")) {
      throw new DamagedManifestException(
          "schema_version is "
              + text
              + ", this program reads "
              + Manifest.SCHEMA_MAJOR
              + ".x: another version of Corpora wrote it");
    }
    return true;
  }

  private static boolean readBatch(JsonNode node, ManifestContent content)
      throws DamagedManifestException {
    if (node.isNull()) {
      return true;
    }
    Fields fields = new Fields(node, "batch");
    content.batch =
        new BatchRecord(
            fields.text("id"),
            fields.time("started_at"),
            fields.timeOrNull("ended_at"),
            fields.text("settings"),
            fields.counts("counts"));
    content.unknownOfBatch = fields.rest();
    return true;
  }

  private static boolean readDocuments(JsonParser json, ManifestContent content)
      throws IOException, DamagedManifestException {
    if (!json.isExpectedStartObjectToken()) {
      throw new DamagedManifestException("documents is not an object");
    }
    for (String path = json.nextFieldName(); path != null; path = json.nextFieldName()) {
      json.nextToken();
      Fields fields = new Fields(MAPPER.readTree(json), "documents[\"" + path + "\"]");
      DocumentRecord document = document(fields);
      ObjectNode unknown = fields.rest();
      content.rows.put(path, new ManifestContent.Row(document, bytes(path, document, unknown)));
    }
    return true;
  }

  private static DocumentRecord document(Fields fields) throws DamagedManifestException {
    return new DocumentRecord(
        fields.status("status"),
        fields.textOrNull("source_hash"),
        fields.count("size"),
        fields.time("modified_at"),
        fields.textOrNull("settings"),
        fields.textOrNull("vocab_path"),
        fields.textOrNull("vocab_hash"),
        fields.count("vocab_size"),
        fields.timeOrNull("vocab_modified_at"),
        fields.smallCount("term_count"),
        fields.smallCount("flagged_count"),
        fields.smallCount("attempts"),
        fields.seconds("duration_seconds"),
        fields.timeOrNull("completed_at"),
        fields.problemOrNull("error"),
        fields.texts("warnings"),
        fields.textsIfAny("stages"),
        fields.modelUseIfAny("language_model"));
  }

  private static void write(JsonGenerator json, @Nullable BatchRecord batch, ObjectNode unknown)
      throws IOException {
    if (batch == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("id", batch.id());
    time(json, "started_at", batch.startedAt());
    time(json, "ended_at", batch.endedAt());
    json.writeStringField("settings", batch.settings());
    json.writeObjectFieldStart("counts");
    for (Map.Entry<String, Integer> count : batch.counts().entrySet()) {
      json.writeNumberField(count.getKey(), count.getValue());
    }
    json.writeEndObject();
    fields(json, unknown);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, DocumentRecord document, ObjectNode unknown)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("status", document.status().id());
    json.writeStringField("source_hash", document.sourceHash());
    json.writeNumberField("size", document.size());
    time(json, "modified_at", document.modifiedAt());
    json.writeStringField("settings", document.settings());
    json.writeStringField("vocab_path", document.vocabPath());
    json.writeStringField("vocab_hash", document.vocabHash());
    json.writeNumberField("vocab_size", document.vocabSize());
    time(json, "vocab_modified_at", document.vocabModifiedAt());
    json.writeNumberField("term_count", document.termCount());
    json.writeNumberField("flagged_count", document.flaggedCount());
    json.writeNumberField("attempts", document.attempts());
    json.writeFieldName("duration_seconds");
    json.writeNumber(BigDecimal.valueOf(document.duration().toMillis(), 3).toPlainString());
    time(json, "completed_at", document.completedAt());
    error(json, document.problem());
    json.writeArrayFieldStart("warnings");
    for (String warning : document.warnings()) {
      json.writeString(warning);
    }
    json.writeEndArray();
    if (!document.stages().isEmpty()) {
      json.writeArrayFieldStart("stages");
      for (String stage : document.stages()) {
        json.writeString(stage);
      }
      json.writeEndArray();
    }
    if (!document.modelUse().isNone()) {
      json.writeFieldName("language_model");
      write(json, document.modelUse());
    }
    fields(json, unknown);
    json.writeEndObject();
  }

  private static void write(JsonGenerator json, ModelUse use) throws IOException {
    json.writeStartObject();
    json.writeNumberField("requests", use.requests());
    json.writeNumberField("input_tokens", use.tokensIn());
    json.writeNumberField("output_tokens", use.tokensOut());
    json.writeFieldName("cost_usd");
    if (use.dollars().isPresent()) {
      json.writeNumber(
          BigDecimal.valueOf(use.dollars().getAsDouble())
              .setScale(6, RoundingMode.HALF_UP)
              .toPlainString());
    } else {
      json.writeNull();
    }
    json.writeEndObject();
  }

  private static void error(JsonGenerator json, @Nullable Problem problem) throws IOException {
    json.writeFieldName("error");
    if (problem == null) {
      json.writeNull();
      return;
    }
    json.writeStartObject();
    json.writeStringField("type", problem.kind().id());
    json.writeStringField("message", problem.message());
    json.writeEndObject();
  }

  private static void time(JsonGenerator json, String name, @Nullable Instant time)
      throws IOException {
    json.writeStringField(name, time == null ? null : time.toString());
  }

  private static void fields(JsonGenerator json, ObjectNode unknown) throws IOException {
    Iterator<Map.Entry<String, JsonNode>> fields = unknown.properties().iterator();
    while (fields.hasNext()) {
      Map.Entry<String, JsonNode> field = fields.next();
      json.writeFieldName(field.getKey());
      MAPPER.writeTree(json, field.getValue());
    }
  }

  @FunctionalInterface
  private interface Value {
    void writeTo(JsonGenerator json) throws IOException;
  }

  private static byte[] json(Value value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = FACTORY.createGenerator(text)) {
      json.setPrettyPrinter(new Spaced());
      value.writeTo(json);
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
    // Half a surrogate pair, which some file systems allow in names, becomes a question mark.
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** One line, with a space after each separator. */
  private static final class Spaced extends MinimalPrettyPrinter {
    private static final long serialVersionUID = 1L;

    Spaced() {
      super("");
    }

    @Override
    public void writeObjectFieldValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(": ");
    }

    @Override
    public void writeObjectEntrySeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }

    @Override
    public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
      json.writeRaw(", ");
    }
  }
}
