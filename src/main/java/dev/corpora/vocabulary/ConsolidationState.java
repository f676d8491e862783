package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the latest consolidation read, so that the next one reads only what changed.
 *
 * @param decisions the fingerprint of the review's decisions
 * @param masterHash of the master's bytes
 * @param contributions the name of the file of sorted contributions
 * @param sources by path
 */
record ConsolidationState(
    String decisions, String masterHash, String contributions, SortedMap<String, Source> sources) {

  /** Changes whenever contributions are made or sorted in another way. */
  private static final int FORMAT = 2;

  /**
   * A vocabulary.
   *
   * @param hash of its bytes
   * @param number of its contributions
   */
  record Source(String hash, int number, Contributions.Read read) {}

  /** Reads the state; empty where there is none that this version can use. */
  static Optional<ConsolidationState> read(Path file) {
    try {
      Fields fields =
          new Fields(VocabularyReader.MAPPER.readTree(Files.readAllBytes(file)), "the state");
      if (fields.count("format") != FORMAT) {
        return Optional.empty();
      }
      SortedMap<String, Source> sources = new TreeMap<>(EntryKey::byCodePoints);
      for (Fields source : fields.objects("sources", source -> source)) {
        sources.put(
            source.text("path"),
            new Source(
                source.text("hash"),
                source.count("number"),
                new Contributions.Read(
                    source.text("source_path"), source.text("document"), source.count("tokens"))));
      }
      return Optional.of(
          new ConsolidationState(
              fields.text("decisions"),
              fields.text("master_hash"),
              fields.text("contributions"),
              sources));
    } catch (IOException | Fields.FaultException e) {
      // All that it is for is to save time.
      return Optional.empty();
    }
  }

  void write(Path file) throws IOException {
    AtomicFile.replace(
        file,
        out -> {
          try (JsonGenerator json =
              VocabularyReader.MAPPER
                  .createGenerator(out)
                  .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            write(json);
          } catch (JsonProcessingException e) {
            throw new IllegalStateException("a state can be written as JSON", e);
          }
        });
  }

  private void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeNumberField("format", FORMAT);
    json.writeStringField("decisions", decisions);
    json.writeStringField("master_hash", masterHash);
    json.writeStringField("contributions", contributions);
    json.writeArrayFieldStart("sources");
    for (var source : sources.entrySet()) {
      json.writeStartObject();
      json.writeStringField("path", source.getKey());
      json.writeStringField("hash", source.getValue().hash());
      json.writeNumberField("number", source.getValue().number());
      json.writeStringField("source_path", source.getValue().read().sourcePath());
      json.writeStringField("document", source.getValue().read().document());
      json.writeNumberField("tokens", source.getValue().read().tokens());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
