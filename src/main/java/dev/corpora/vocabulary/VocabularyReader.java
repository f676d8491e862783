package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.model.VocabularyEntry;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code .vocab.json}: strict about the fields that it needs, without a word about those that
 * it does not know. Safe for use by several threads.
 */
public final class VocabularyReader {

  static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  /**
   * Reads a vocabulary.
   *
   * @throws DamagedVocabularyException where the file is no whole vocabulary, or of a newer format
   * @throws IOException where the file cannot be read
   */
  public Vocabulary read(Path file) throws IOException {
    List<VocabularyEntry> entries = new ArrayList<>();
    VocabularyMetadata metadata = read(file, entries);
    return new Vocabulary(metadata, entries);
  }

  /**
   * Reads the vocabulary of a document, as a folder holds them beside a master that is made of
   * them.
   *
   * @return empty where the file is a master vocabulary
   * @throws DamagedVocabularyException where the file is no whole vocabulary, or of a newer format
   * @throws IOException where the file cannot be read
   */
  public Optional<Vocabulary> readUnlessMaster(Path file) throws IOException {
    try {
      return Optional.of(read(file));
    } catch (MasterVocabularyException e) {
      return Optional.empty();
    }
  }

  /**
   * Reads a vocabulary's metadata, passing over its entries but seeing that the file is whole: that
   * it is correct JSON to its end and holds as many entries as it says.
   *
   * @throws DamagedVocabularyException where the file is no whole vocabulary, or of a newer format
   * @throws IOException where the file cannot be read
   */
  public VocabularyMetadata readMetadata(Path file) throws IOException {
    return read(file, null);
  }

  private static VocabularyMetadata read(Path file, @Nullable List<VocabularyEntry> entries)
      throws IOException {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
      return read(in, file, entries);
    }
  }

  /** Reads from a stream to its end. */
  static VocabularyMetadata read(InputStream in, Path file, @Nullable List<VocabularyEntry> entries)
      throws IOException {
    try (JsonParser json = MAPPER.createParser(in)) {
      return new Pass(json, entries).read();
    } catch (JsonProcessingException e) {
      throw damaged(file, e);
    } catch (Fields.FaultException e) {
      throw damaged(file, e);
    }
  }

  static DamagedVocabularyException damaged(Path file, JsonProcessingException e) {
    return damaged(file, e.getOriginalMessage() + " (line " + e.getLocation().getLineNr() + ")");
  }

  static DamagedVocabularyException damaged(Path file, Fields.FaultException e) {
    return e instanceof MasterFoundException
        ? new MasterVocabularyException(file + " is a master vocabulary, not a document's")
        : damaged(file, String.valueOf(e.getMessage()));
  }

  private static DamagedVocabularyException damaged(Path file, String reason) {
    return new DamagedVocabularyException(file + " is not a whole vocabulary: " + reason);
  }

  /** Reads the metadata of a document's vocabulary. */
  static VocabularyMetadata metadata(JsonNode node) {
    Fields fields = new Fields(node, "metadata");
    if (MasterMetadata.isOfMaster(fields)) {
      throw new MasterFoundException();
    }
    String version = fields.text("schema_version");
    if (!version.matches("[0-9]{1,9}\\.[0-9]{1,9}")) {
      throw fields.fault("schema_version", "is \"" + version + "\", which is no version");
    }
    if (!version.startsWith(VocabularyMetadata.SCHEMA_MAJOR + ".")) {
      throw fields.fault(
          "schema_version",
          "is " + version + ", this program reads " + VocabularyMetadata.SCHEMA_MAJOR + ".x");
    }
    return VocabularyFields.metadata(fields);
  }

  /** The file is another kind of vocabulary. */
  private static final class MasterFoundException extends Fields.FaultException {
    private static final long serialVersionUID = 1L;

    MasterFoundException() {
      super("it is a master vocabulary");
    }
  }

  /** One pass over a file. */
  private static final class Pass {
    private final JsonParser json;
    private final @Nullable List<VocabularyEntry> entries;
    private @Nullable VocabularyMetadata metadata;
    private int count = -1;

    Pass(JsonParser json, @Nullable List<VocabularyEntry> entries) {
      this.json = json;
      this.entries = entries;
    }

    VocabularyMetadata read() throws IOException {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw new Fields.FaultException("it does not begin with an object");
      }
      for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
        field(name);
      }
      if (json.nextToken() != null) {
        throw new Fields.FaultException("something follows its end");
      }
      VocabularyMetadata found = metadata;
      if (found == null) {
        throw new Fields.FaultException("metadata is missing");
      }
      if (count < 0) {
        throw new Fields.FaultException("entries is missing");
      }
      if (count != found.termCount()) {
        throw new Fields.FaultException(
            "it holds " + count + " entries where it says " + found.termCount());
      }
      return found;
    }

    private void field(String name) throws IOException {
      json.nextToken();
      switch (name) {
        case "metadata" -> metadata = VocabularyReader.metadata(MAPPER.readTree(json));
        case "entries" -> entries();
        default -> json.skipChildren();
      }
    }

    private void entries() throws IOException {
      if (!json.isExpectedStartArrayToken()) {
        throw new Fields.FaultException("entries is not a list");
      }
      count = 0;
      while (json.nextToken() != JsonToken.END_ARRAY) {
        count++;
        if (json.currentToken() != JsonToken.START_OBJECT) {
          throw new Fields.FaultException("entry " + count + " is not an object");
        }
        if (entries == null) {
          json.skipChildren();
        } else {
          entries.add(VocabularyFields.entry(MAPPER.readTree(json), count));
        }
      }
    }
  }
}
