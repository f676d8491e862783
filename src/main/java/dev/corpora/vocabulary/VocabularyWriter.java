package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HashMap;

/** Writes {@code .vocab.json}, whole or not at all. Safe for use by several threads. */
public final class VocabularyWriter {

  private static final JsonFactory FACTORY =
      new JsonFactoryBuilder()
          .characterEscapes(new VisibleEscapes())
          .enable(JsonWriteFeature.COMBINE_UNICODE_SURROGATES_IN_UTF8)
          .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
          .build();

  /**
   * Writes a vocabulary, creating missing folders. Equal vocabularies give equal bytes on every
   * system: UTF-8, line feeds, decimals rounded half up to four places and without exponents. Half
   * a surrogate pair, which UTF-8 cannot express, becomes U+FFFD.
   *
   * @return the SHA-256 of the written bytes, {@code sha256:} and hexadecimal
   * @throws IOException where it cannot be written; an older vocabulary then stands as it was
   * @throws IllegalArgumentException where a score or measure is not a finite number, or an
   *     attribute's value is something else than text, a number, a truth value, a list or a map
   */
  public String write(Vocabulary vocabulary, Path target) throws IOException {
    MessageDigest digest = ContentHash.newDigest();
    AtomicFile.replace(target, out -> write(vocabulary, new DigestOutputStream(out, digest)));
    return ContentHash.of(digest);
  }

  /**
   * Writes a vocabulary to a stream, which is left open.
   *
   * @throws IOException where the stream takes it not
   * @throws IllegalArgumentException as {@link #write(Vocabulary, Path)}
   */
  public void write(Vocabulary vocabulary, OutputStream out) throws IOException {
    try (JsonGenerator json = FACTORY.createGenerator(out)) {
      json.setPrettyPrinter(new VocabularyLayout());
      new VocabularyJson(json, new HashMap<>(), new RecurringDecimals()::of).write(vocabulary);
      json.writeRaw('\n');
    }
  }
}
