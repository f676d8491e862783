package dev.corpora.term;

import dev.corpora.storage.CompiledData;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** A digest over all resources of this package, which changes whenever one of them does. */
final class ResourceDigest {

  /** Counted up whenever the method itself changes so that scores do. */
  private static final String METHOD = "term-5";

  private static final List<String> LANGUAGES = List.of("any", "de", "en", "fr");
  private static final List<String> NAMES =
      List.of(
          "patterns.txt",
          "stop-words.txt",
          "function-words.txt",
          "generic-words.txt",
          "qualifiers.txt",
          "titles.txt",
          "names.txt",
          "variants.txt",
          "genders.txt",
          "definitions.txt",
          "general-language.gz");

  /** What the build made of {@link #digest}: a run would read a megabyte for it. */
  static final String COMPILED = "digest.bin";

  static final String SHIPPED =
      METHOD
          + "-"
          + CompiledData.read(ResourceDigest.class, COMPILED, in -> in.readUTF())
              .orElseGet(ResourceDigest::digest);

  private ResourceDigest() {}

  static String digest() {
    MessageDigest digest = ContentHash.newDigest();
    for (String language : LANGUAGES) {
      for (String name : NAMES) {
        update(digest, language + "/" + name);
      }
    }
    update(digest, KnownNames.RESOURCE);
    update(digest, Ranker.RESOURCE);
    return ContentHash.of(digest);
  }

  private static void update(MessageDigest digest, String resource) {
    digest.update(resource.getBytes(StandardCharsets.UTF_8));
    try (InputStream in = ResourceDigest.class.getResourceAsStream(resource)) {
      if (in != null) {
        digest.update(in.readAllBytes());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("the resources of term extraction", e);
    }
  }
}
