package dev.corpora.classify.remote;

import dev.corpora.model.Classification;
import java.util.List;
import java.util.Optional;

/**
 * What a language model said of a document's terms.
 *
 * @param classifications one a term, in the terms' order; the local one, with the tag {@link
 *     #LOCAL}, for a term that was left over
 * @param leftOver terms without an answer
 * @param reason why there are some, for a person; empty where there are none
 * @param kept answers that were known from earlier
 * @param usage what the other answers took
 */
public record RemoteResult(
    List<Classification> classifications,
    int leftOver,
    Optional<String> reason,
    int kept,
    Usage usage) {

  /** The tag of a term that the model did not answer. */
  public static final String LOCAL = "classified-locally";

  public RemoteResult {
    classifications = List.copyOf(classifications);
  }
}
