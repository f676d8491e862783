package dev.corpora.vocabulary;

import dev.corpora.model.DocumentFormat;
import dev.corpora.model.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a vocabulary comes from.
 *
 * @param sourcePath the document's path from the input's base folder, parted by {@code /}
 * @param sourceHash {@code sha256:} and the hash of the document's bytes in hexadecimal
 * @param title the document's own; null where it names none
 * @param language the ISO 639-1 code that it was analysed in; null where it was not
 * @param pageCount null for a document without pages
 * @param settings {@code sha256:} and the hash of the settings that the vocabulary depends on
 * @param shortfall why the document is done only in part; empty for a success
 * @param warnings what went wrong on the way, a sentence each
 * @param classifiedCount the entries with a confidence above 0.3
 */
public record VocabularyMetadata(
    String sourcePath,
    String sourceHash,
    DocumentFormat format,
    @Nullable String title,
    @Nullable String language,
    @Nullable Integer pageCount,
    int tokenCount,
    Instant extractedAt,
    String generatorVersion,
    String settings,
    String classifier,
    String scheme,
    Optional<Problem> shortfall,
    List<String> warnings,
    int termCount,
    int classifiedCount,
    int flaggedCount) {

  /** The part of the version that changes when older programs cannot read the format. */
  static final int SCHEMA_MAJOR = 1;

  /** Who wrote it. */
  static final String GENERATOR_NAME = "corpora";

  /** The version of the format, in its first field. */
  public static final String SCHEMA_VERSION = "1.0";

  public VocabularyMetadata {
    warnings = List.copyOf(warnings);
  }
}
