package dev.corpora.batch;

import dev.corpora.model.Signature;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What a look at a document found.
 *
 * @param signature what its first bytes say; empty where they could not be read
 * @param extent its pages or chapters; empty where it could not be opened
 * @param language of its first pages, a guess; empty where it could not be told
 * @param encrypted whether it is, and cannot be read for that
 */
public record DocumentCheck(
    Optional<Signature> signature,
    OptionalInt extent,
    Optional<String> language,
    boolean encrypted) {

  /** Of a document that nobody came to look into. */
  public static final DocumentCheck NONE =
      new DocumentCheck(Optional.empty(), OptionalInt.empty(), Optional.empty(), false);
}
