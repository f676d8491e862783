package dev.corpora.model;

import java.util.List;

/**
 * What a classifier made of a document's terms, as far as it came.
 *
 * @param classifications one a term, in the terms' order
 * @param left the numbers, from 0, of the terms whose classification is only a stand-in, as the
 *     classifier gave no usable answer for them: they are asked for again; in ascending order
 * @param use what a language model was asked for it; nothing for what was kept of earlier
 * @param reason why some are left, in one sentence for a person; empty where none is
 */
public record ClassifiedTerms(
    List<Classification> classifications, List<Integer> left, String reason, ModelUse use) {

  public ClassifiedTerms {
    classifications = List.copyOf(classifications);
    left = List.copyOf(left);
    if (left.stream().anyMatch(number -> number < 0) || left.size() > classifications.size()) {
      throw new IllegalArgumentException("no terms " + left + " of " + classifications.size());
    }
  }

  /** What was made without a language model, or is known from earlier. */
  public ClassifiedTerms(List<Classification> classifications, List<Integer> left, String reason) {
    this(classifications, left, reason, ModelUse.NONE);
  }

  /** All terms are classified for good. */
  public static ClassifiedTerms whole(List<Classification> classifications) {
    return new ClassifiedTerms(classifications, List.of(), "");
  }

  /** Whether no term is left. */
  public boolean isWhole() {
    return left.isEmpty();
  }
}
