package dev.corpora.manifest;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.core.util.Separators.Spacing;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The format of a run's record: one JSON object, its last field the documents with a line each, so
 * that whoever wants to know about the run alone need not read them.
 */
final class RunRecordFile {

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION).build();

  private static final JsonFactory FACTORY = MAPPER.getFactory();

  /** The same on every system. */
  private static final ObjectWriter INDENTED =
      MAPPER.writer(
          new DefaultPrettyPrinter(
                  Separators.createDefaultInstance().withObjectFieldValueSpacing(Spacing.AFTER))
              .withObjectIndenter(new DefaultIndenter("  ", "\n")));

  private static final String DOCUMENTS = "documents";

  private RunRecordFile() {}

  /** Writes a record and its documents, and leaves the stream open. */
  static void write(
      RunRecord run, Optional<RunState> state, Map<String, RunDocument> documents, OutputStream out)
      throws IOException {
    String head = INDENTED.writeValueAsString(RunRecordJson.write(run, state));
    write(out, head.substring(0, head.length() - 2) + ",\n  \"" + DOCUMENTS + "\": {");
    String separator = "\n    \"";
    for (Map.Entry<String, RunDocument> document : documents.entrySet()) {
      write(out, separator);
      out.write(JsonStringEncoder.getInstance().quoteAsUTF8(document.getKey()));
      write(out, "\": ");
      out.write(MAPPER.writeValueAsBytes(RunDocumentJson.write(document.getValue())));
      separator = ",\n    \"";
    }
    write(out, documents.isEmpty() ? "}\n}\n" : "\n  }\n}\n");
  }

  private static void write(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Reads a record and leaves its documents alone. */
  static RunRecord readHead(InputStream in) throws IOException, DamagedManifestException {
    try (JsonParser json = FACTORY.createParser(in)) {
      return RunRecordJson.read(head(json));
    } catch (JsonProcessingException e) {
      throw new DamagedManifestException(e.getOriginalMessage());
    }
  }

  /** Reads all of a record. */
  static RecordedRun read(InputStream in) throws IOException, DamagedManifestException {
    try (JsonParser json = FACTORY.createParser(in)) {
      return new RecordedRun(RunRecordJson.read(head(json)), documents(json));
    } catch (JsonProcessingException e) {
      throw new DamagedManifestException(e.getOriginalMessage());
    }
  }

  /** The fields before the documents. */
  private static ObjectNode head(JsonParser json) throws IOException, DamagedManifestException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DamagedManifestException("it does not begin with an object");
    }
    ObjectNode head = MAPPER.createObjectNode();
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals(DOCUMENTS)) {
        return head;
      }
      head.set(name, MAPPER.<JsonNode>readTree(json));
    }
    throw new DamagedManifestException(DOCUMENTS + " is missing");
  }

  private static SortedMap<String, RunDocument> documents(JsonParser json)
      throws IOException, DamagedManifestException {
    SortedMap<String, RunDocument> documents = new TreeMap<>();
    for (String path = json.nextFieldName(); path != null; path = json.nextFieldName()) {
      json.nextToken();
      JsonNode document = MAPPER.readTree(json);
      documents.put(path, RunDocumentJson.read(document, DOCUMENTS + "[\"" + path + "\"]"));
    }
    return documents;
  }
}
