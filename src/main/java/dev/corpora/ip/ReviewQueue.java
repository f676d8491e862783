package dev.corpora.ip;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The entries of an output folder that may be protected names, {@value #FILE_NAME}, by document. A
 * copy of what the vocabularies say, which can be made again from them. Immutable.
 */
public final class ReviewQueue {

  /** The file's name. */
  public static final String FILE_NAME = "flagged.json";

  private static final String SCHEMA_VERSION = "1.0";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private final SortedMap<String, QueuedDocument> documents;

  /** A queue of these documents. */
  public ReviewQueue(List<QueuedDocument> documents) {
    this.documents = new TreeMap<>();
    documents.forEach(document -> this.documents.put(document.document(), document));
  }

  /**
   * Reads the queue of an output folder.
   *
   * @throws IOException where it is missing, cannot be read, or is damaged
   */
  public static ReviewQueue read(Path folder) throws IOException {
    return of(Files.readAllBytes(folder.resolve(FILE_NAME)));
  }

  /**
   * Reads a queue that {@link #json} wrote.
   *
   * @throws IOException where it is damaged
   */
  public static ReviewQueue of(byte[] json) throws IOException {
    return new ReviewQueue(
        Arrays.asList(
            MAPPER.treeToValue(MAPPER.readTree(json).path("documents"), QueuedDocument[].class)));
  }

  /** By path. */
  public Map<String, QueuedDocument> documents() {
    return documents;
  }

  /**
   * Writes it, whole or not at all.
   *
   * @throws IOException where that fails; the message names the file
   */
  public void write(Path folder) throws IOException {
    byte[] json = json();
    AtomicFile.replace(
        folder.resolve(FILE_NAME),
        out -> {
          out.write(json);
          out.write('\n');
        });
  }

  /** What the file says, without the end of its last line. */
  public byte[] json() {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("schema_version", SCHEMA_VERSION);
    root.put("documents", documents.values());
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(root);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("memory cannot fail to be written", e);
    }
  }
}
