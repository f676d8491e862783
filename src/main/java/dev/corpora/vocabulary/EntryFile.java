package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A file with metadata and a list of entries, of which one at a time is in memory. Whether the file
 * is whole is known only when its last entry has been asked for.
 */
final class EntryFile implements Closeable {

  /** What an entry of the file stands for. */
  @FunctionalInterface
  interface Reading<T> {
    T of(ObjectNode node, int number);
  }

  /** Looking for names that stand twice where objects are built costs less than in the parser. */
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final Path path;
  private final JsonParser json;
  private final Set<String> names = new HashSet<>();
  private final JsonNode metadata;
  private int count;
  private boolean ended;

  private EntryFile(Path path, JsonParser json) throws IOException {
    this.path = path;
    this.json = json;
    begin(json);
    JsonNode found = find("metadata", "entries");
    if (found == null) {
      try (JsonParser second = parser(path)) {
        begin(second);
        found = field(second, "metadata");
      }
    }
    metadata = found;
  }

  /**
   * Opens a file and reads its metadata.
   *
   * @throws DamagedVocabularyException where it has none
   */
  static EntryFile open(Path path) throws IOException {
    JsonParser json = parser(path);
    try {
      return new EntryFile(path, json);
    } catch (JsonProcessingException e) {
      json.close();
      throw VocabularyReader.damaged(path, e);
    } catch (Fields.FaultException e) {
      json.close();
      throw VocabularyReader.damaged(path, e);
    } catch (IOException e) {
      json.close();
      throw e;
    }
  }

  private static JsonParser parser(Path path) throws IOException {
    return MAPPER.createParser(new BufferedInputStream(Files.newInputStream(path)));
  }

  private static void begin(JsonParser json) throws IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new Fields.FaultException("it does not begin with an object");
    }
  }

  /** Goes to the list of entries; null where the wanted field does not stand before it. */
  private @Nullable JsonNode find(String wanted, String list) throws IOException {
    JsonNode found = null;
    for (String name = nextName(); name != null; name = nextName()) {
      JsonToken value = json.nextToken();
      if (name.equals(wanted)) {
        found = MAPPER.readTree(json);
      } else if (!name.equals(list)) {
        json.skipChildren();
      } else if (value == JsonToken.START_ARRAY) {
        return found;
      } else {
        throw new Fields.FaultException(list + " is not a list");
      }
    }
    throw new Fields.FaultException((found == null ? wanted : list) + " is missing");
  }

  /** The name of the file's next field, or null after the last. */
  private @Nullable String nextName() throws IOException {
    String name = json.nextFieldName();
    if (name != null && !names.add(name)) {
      throw new Fields.FaultException(name + " stands twice");
    }
    return name;
  }

  private static JsonNode field(JsonParser json, String wanted) throws IOException {
    for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
      json.nextToken();
      if (name.equals(wanted)) {
        return MAPPER.readTree(json);
      }
      json.skipChildren();
    }
    throw new Fields.FaultException(wanted + " is missing");
  }

  JsonNode metadata() {
    return metadata;
  }

  /**
   * The next entry, or null after the last.
   *
   * @param promised how many there are, as the metadata say
   */
  <T> @Nullable T next(int promised, Reading<T> reading) throws IOException {
    if (ended) {
      return null;
    }
    try {
      if (json.nextToken() == JsonToken.END_ARRAY) {
        end(promised);
        return null;
      }
      count++;
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new Fields.FaultException("entry " + count + " is not an object");
      }
      return reading.of(MAPPER.readTree(json), count);
    } catch (JsonProcessingException e) {
      throw VocabularyReader.damaged(path, e);
    } catch (Fields.FaultException e) {
      throw VocabularyReader.damaged(path, e);
    }
  }

  private void end(int promised) throws IOException {
    ended = true;
    for (String name = nextName(); name != null; name = nextName()) {
      json.nextToken();
      json.skipChildren();
    }
    if (json.nextToken() != null) {
      throw new Fields.FaultException("something follows its end");
    }
    if (count != promised) {
      throw new Fields.FaultException("it holds " + count + " entries where it says " + promised);
    }
  }

  @Override
  public void close() throws IOException {
    json.close();
  }
}
