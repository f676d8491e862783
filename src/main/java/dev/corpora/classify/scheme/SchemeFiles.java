package dev.corpora.classify.scheme;

import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;

/** Reads the user's scheme files. */
public final class SchemeFiles {

  private static final int MAX_BYTES = 4 << 20;

  private SchemeFiles() {}

  /**
   * What a file holds.
   *
   * @param hash {@code sha256:} and hexadecimal
   */
  public record Content(Path file, byte[] bytes, String hash) {}

  /**
   * Loads a file.
   *
   * @throws SchemeException where it is not there or cannot be read
   */
  public static Content content(Path file) throws SchemeException {
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
    MessageDigest digest = ContentHash.newDigest();
    digest.update(bytes);
    return new Content(file, bytes, ContentHash.of(digest));
  }

  /**
   * Reads a loaded file.
   *
   * @throws SchemeException with everything that is wrong
   */
  public static Scheme read(Content content, AnchorCheck check) throws SchemeException {
    return new SchemeReader(content.file(), check).read(content.bytes());
  }
}
