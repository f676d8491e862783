package dev.corpora.classify.scheme;

import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** A scheme file of the user's, with what it holds at one moment. */
public final class SchemeFile {

  private static final int MAX_BYTES = 4 << 20;

  private final Path file;
  private final byte[] bytes;

  private SchemeFile(Path file, byte[] bytes) {
    this.file = file;
    this.bytes = bytes;
  }

  /**
   * Loads a file.
   *
   * @throws SchemeException where it is not there or cannot be read
   */
  public static SchemeFile load(Path file) throws SchemeException {
    if (Files.isDirectory(file)) {
      throw new SchemeException("scheme " + file + " is a folder; a JSON or YAML file is expected");
    }
    byte[] bytes;
    try (InputStream stream = Files.newInputStream(file)) {
      bytes = stream.readNBytes(MAX_BYTES + 1);
    } catch (NoSuchFileException e) {
      throw new SchemeException(
          "scheme "
              + file
              + " does not exist, neither as a file nor among those that ship: "
              + String.join(", ", ShippedSchemes.NAMES));
    } catch (AccessDeniedException e) {
      throw new SchemeException("scheme " + file + " cannot be read: permission denied");
    } catch (IOException e) {
      throw new SchemeException("scheme " + file + " cannot be read: " + e.getMessage());
    }
    if (bytes.length > MAX_BYTES) {
      throw new SchemeException("scheme " + file + " is larger than " + (MAX_BYTES >> 20) + " MB");
    }
    return new SchemeFile(file, bytes);
  }

  /** Of its content: {@code sha256:} and hexadecimal. */
  public String hash() {
    MessageDigest digest = ContentHash.newDigest();
    digest.update(bytes);
    return ContentHash.of(digest);
  }

  /** Its content as it is. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /**
   * The scheme in it.
   *
   * @throws SchemeException with everything that is wrong
   */
  public Scheme read(AnchorCheck check) throws SchemeException {
    return new SchemeReader(file, check).read(bytes);
  }
}
