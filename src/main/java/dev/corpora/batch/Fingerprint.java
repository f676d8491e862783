package dev.corpora.batch;

import dev.corpora.storage.ContentHash;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;

/** Hashes the settings that vocabularies depend on, so that a change of any of them can be told. */
final class Fingerprint {

  private Fingerprint() {}

  /**
   * The hash of some texts, which depends on each and on where one ends.
   *
   * @return {@code sha256:} and hexadecimal
   */
  static String of(List<String> parts) {
    MessageDigest digest = ContentHash.newDigest();
    for (String part : parts) {
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return ContentHash.of(digest);
  }
}
