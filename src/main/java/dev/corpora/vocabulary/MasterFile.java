package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.ContentHash;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.UUID;

/**
 * A master vocabulary that is being written: its entries, a line each, to a temporary file, as its
 * metadata counts them and stands before them.
 */
final class MasterFile implements Closeable {

  private static final double CLASSIFIED = 0.3;
  private static final JsonFactory FACTORY = new JsonFactory();

  private final Path body;
  private final OutputStream out;
  private int terms;
  private int classified;
  private int flagged;

  /**
   * @param folder for the temporary file
   */
  MasterFile(Path folder) throws IOException {
    body = folder.resolve(".corpora-tmp-" + UUID.randomUUID());
    out = new BufferedOutputStream(Files.newOutputStream(body), 1 << 16);
  }

  void write(MasterEntry entry, byte[] json) throws IOException {
    if (terms > 0) {
      out.write(',');
    }
    out.write('\n');
    out.write(json);
    terms++;
    classified += entry.classification().confidence() > CLASSIFIED ? 1 : 0;
    flagged += entry.ipFlag() == null ? 0 : 1;
  }

  int terms() {
    return terms;
  }

  int flagged() {
    return flagged;
  }

  /**
   * Puts the entries in the target's place.
   *
   * @return the hash of the written bytes
   */
  String moveTo(Path target, ConsolidationOptions options, int documents, long tokens)
      throws IOException {
    out.flush();
    MasterMetadata metadata =
        new MasterMetadata(
            options.time(),
            options.generatorVersion(),
            documents,
            tokens,
            terms,
            classified,
            flagged);
    MessageDigest digest = ContentHash.newDigest();
    AtomicFile.replace(target, file -> write(metadata, new DigestOutputStream(file, digest)));
    return ContentHash.of(digest);
  }

  private void write(MasterMetadata metadata, OutputStream file) throws IOException {
    file.write("{\n  \"metadata\": ".getBytes(StandardCharsets.UTF_8));
    try (JsonGenerator json =
        FACTORY.createGenerator(file).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
      metadata.write(json);
    }
    file.write(",\n  \"entries\": [".getBytes(StandardCharsets.UTF_8));
    Files.copy(body, file);
    file.write("\n  ]\n}\n".getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public void close() throws IOException {
    out.close();
    Files.deleteIfExists(body);
  }
}
