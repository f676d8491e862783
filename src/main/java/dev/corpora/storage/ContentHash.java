package dev.corpora.storage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Tells contents apart by their SHA-256 hash (FIPS 180-4), as outputs write it. */
public final class ContentHash {

  private static final int BUFFER_BYTES = 64 * 1024;

  private ContentHash() {}

  /**
   * The hash of a file's content, read as a stream.
   *
   * @return {@code sha256:} and 64 lower-case hexadecimal digits
   * @throws IOException where the file cannot be read
   */
  public static String of(Path file) throws IOException {
    MessageDigest digest = newDigest();
    byte[] buffer = new byte[BUFFER_BYTES];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
        digest.update(buffer, 0, read);
      }
    }
    return of(digest);
  }

  /**
   * The hash of what a digest has seen, which is then as new.
   *
   * @return {@code sha256:} and 64 lower-case hexadecimal digits
   */
  public static String of(MessageDigest digest) {
    return "sha256:" + HexFormat.of().formatHex(digest.digest());
  }

  /** The 64 lower-case hexadecimal digits of a text's hash. */
  public static String hexOf(String text) {
    return HexFormat.of().formatHex(newDigest().digest(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** A digest of the kind that all hashes in outputs are made with. */
  public static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
