package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;

/**
 * Where a master vocabulary comes from.
 *
 * @param documents how many documents' vocabularies it is made of
 * @param tokens of all documents together
 * @param classified the entries with a confidence above 0.3
 */
public record MasterMetadata(
    Instant consolidatedAt,
    String generatorVersion,
    int documents,
    long tokens,
    int terms,
    int classified,
    int flagged) {

  /** The version of the format, in its first field. */
  static final String SCHEMA_VERSION = "1.0";

  private static final String KIND = "master";

  static boolean isOfMaster(Fields metadata) {
    return metadata.says("kind", KIND);
  }

  /**
   * Reads what the file says.
   *
   * @throws Fields.FaultException where that is not the metadata of a master that this version
   *     reads
   */
  static MasterMetadata of(Fields fields) {
    if (!isOfMaster(fields)) {
      throw fields.fault("kind", "is not \"" + KIND + "\": it is no master vocabulary");
    }
    String version = fields.text("schema_version");
    if (!version.matches("1\\.[0-9]{1,9}")) {
      throw fields.fault("schema_version", "is " + version + ", this program reads 1.x");
    }
    return new MasterMetadata(
        VocabularyFields.time(fields, "consolidated_at"),
        fields.object("generator").text("version"),
        fields.count("document_count"),
        fields.longCount("token_count"),
        fields.count("term_count"),
        fields.count("classified_count"),
        fields.count("flagged_count"));
  }

  void write(JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("schema_version", SCHEMA_VERSION);
    json.writeStringField("kind", KIND);
    json.writeStringField("consolidated_at", consolidatedAt.toString());
    json.writeObjectFieldStart("generator");
    json.writeStringField("name", VocabularyMetadata.GENERATOR_NAME);
    json.writeStringField("version", generatorVersion);
    json.writeEndObject();
    json.writeNumberField("document_count", documents);
    json.writeNumberField("token_count", tokens);
    json.writeNumberField("term_count", terms);
    json.writeNumberField("classified_count", classified);
    json.writeNumberField("flagged_count", flagged);
    json.writeEndObject();
  }
}
