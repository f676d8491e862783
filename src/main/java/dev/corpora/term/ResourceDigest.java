package dev.corpora.term;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A digest over all resources of this package, which changes whenever one of them does. */
final class ResourceDigest {

  /** Counted up whenever the method itself changes so that scores do. */
  private static final String METHOD = "term-3";

  private static final List<String> LANGUAGES = List.of("any", "de", "en", "fr");
  private static final List<String> NAMES =
      List.of(
          "patterns.txt",
          "stop-words.txt",
          "function-words.txt",
          "generic-words.txt",
          "titles.txt",
          "definitions.txt",
          "general-language.gz");

  static final String SHIPPED = METHOD + "-" + digest();

  private ResourceDigest() {}

  private static String digest() {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      for (String language : LANGUAGES) {
        for (String name : NAMES) {
          String resource = language + "/" + name;
          try (InputStream in = ResourceDigest.class.getResourceAsStream(resource)) {
            sha256.update(resource.getBytes(StandardCharsets.UTF_8));
            if (in != null) {
              sha256.update(in.readAllBytes());
            }
          }
        }
      }
      return HexFormat.of().formatHex(sha256.digest(), 0, 8);
    } catch (IOException e) {
      throw new UncheckedIOException("the resources of term extraction", e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
