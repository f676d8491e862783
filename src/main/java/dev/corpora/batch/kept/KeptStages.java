package dev.corpora.batch.kept;

import dev.corpora.model.ClassifiedTerms;
import dev.corpora.storage.PackedInput;
import dev.corpora.storage.PackedOutput;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.CRC32C;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The kept results of stages, each in a file of its own: four bytes that say what it is, one with
 * the version of its format, a checksum (CRC-32C) of the rest, the rest deflated. Files are not
 * synced: one that a loss of power has spoilt, like one that is damaged or of another version, is
 * taken for absent, and so is what cannot be read. Nothing is lost with any of them but time. Safe
 * for use by several threads and processes.
 */
public final class KeptStages {

  private static final int MAGIC = 0x434b5331;
  private static final int HEADER_BYTES = Integer.BYTES + 1 + Integer.BYTES;
  private static final int BUFFER_BYTES = 1 << 13;

  private static final TextFormat TEXT = new TextFormat();
  private static final ExtractionFormat EXTRACTION = new ExtractionFormat();
  private static final ClassifiedFormat CLASSIFIED = new ClassifiedFormat();

  private final Optional<BoundedFolder> folder;

  private KeptStages(Optional<BoundedFolder> folder) {
    this.folder = folder;
  }

  /** Keeps nothing and knows nothing. */
  public static KeptStages none() {
    return new KeptStages(Optional.empty());
  }

  /**
   * Keeps results in a folder, which need not be there.
   *
   * @param limit the bytes that the folder never exceeds
   */
  public static KeptStages in(Path folder, long limit) {
    return new KeptStages(Optional.of(new BoundedFolder(folder, limit)));
  }

  /** Removes what processes that were killed left; to be called when no other process writes. */
  public void tidy() {
    try {
      if (folder.isPresent()) {
        folder.get().tidy();
      }
    } catch (IOException e) {
      // Then it is in the way of nobody but the bound, which counts it.
      return;
    }
  }

  /** The text that is kept under a name. */
  public Optional<CleanText> text(String name) {
    return load(TEXT, name);
  }

  /** The terms that are kept under a name. */
  public Optional<Extraction> extraction(String name) {
    return load(EXTRACTION, name);
  }

  /** The classifications that are kept under a name. */
  public Optional<ClassifiedTerms> classified(String name) {
    return load(CLASSIFIED, name);
  }

  /** Keeps a text; false where that cannot be done. */
  public boolean keep(String name, CleanText text) {
    return store(TEXT, name, text);
  }

  /** Keeps terms; false where that cannot be done. */
  public boolean keep(String name, Extraction extraction) {
    return store(EXTRACTION, name, extraction);
  }

  /** Keeps classifications; false where that cannot be done. */
  public boolean keep(String name, ClassifiedTerms classified) {
    return store(CLASSIFIED, name, classified);
  }

  private <T> boolean store(StageFormat<T> format, String name, T value) {
    if (folder.isEmpty()) {
      return false;
    }
    try {
      return folder.get().write(name, pack(format, value));
    } catch (IOException e) {
      return false;
    }
  }

  private <T> Optional<T> load(StageFormat<T> format, String name) {
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    try {
      return unpack(format, Files.readAllBytes(folder.get().file(name)));
    } catch (IOException | RuntimeException e) {
      // What the checksum did not find the types of the values refuse.
      return Optional.empty();
    }
  }

  private static <T> byte[] pack(StageFormat<T> format, T value) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(BUFFER_BYTES);
    bytes.write(new byte[HEADER_BYTES]);
    Deflater deflater = new Deflater(Deflater.BEST_SPEED);
    try (BufferedOutputStream packed =
        new BufferedOutputStream(
            new DeflaterOutputStream(bytes, deflater, BUFFER_BYTES), BUFFER_BYTES)) {
      format.write(new PackedOutput(packed), value);
    } finally {
      deflater.end();
    }
    byte[] content = bytes.toByteArray();
    ByteBuffer.wrap(content).putInt(MAGIC).put((byte) format.version()).putInt(checksum(content));
    return content;
  }

  private static <T> Optional<T> unpack(StageFormat<T> format, byte[] content) throws IOException {
    ByteBuffer header = ByteBuffer.wrap(content);
    if (content.length < HEADER_BYTES
        || header.getInt() != MAGIC
        || header.get() != (byte) format.version()
        || header.getInt() != checksum(content)) {
      return Optional.empty();
    }
    ByteArrayInputStream rest =
        new ByteArrayInputStream(content, HEADER_BYTES, content.length - HEADER_BYTES);
    try (BufferedInputStream packed =
        new BufferedInputStream(new InflaterInputStream(rest), BUFFER_BYTES)) {
      return Optional.of(format.read(new PackedInput(packed)));
    }
  }

  private static int checksum(byte[] content) {
    CRC32C checksum = new CRC32C();
    checksum.update(content, HEADER_BYTES, content.length - HEADER_BYTES);
    return (int) checksum.getValue();
  }
}
