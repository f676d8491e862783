package dev.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * A term as a vocabulary files it.
 *
 * @param id unique in its vocabulary, made of the document's name and the canonical form
 * @param source the document's name without folder and extension
 * @param ipFlag {@code blocklist:<franchise>} for a protected name, else null
 * @param ipMatch why a block list took it for a protected name, also where a review cleared the
 *     flag; null where none did
 * @param ipReviewed what a review decided; null where none did
 */
public record VocabularyEntry(
    String id,
    String source,
    Term term,
    Classification classification,
    @Nullable String ipFlag,
    @Nullable ProtectedMatch ipMatch,
    @Nullable ReviewVerdict ipReviewed) {

  /** An entry about which nothing is known but its flag. */
  public VocabularyEntry(
      String id, String source, Term term, Classification classification, @Nullable String ipFlag) {
    this(id, source, term, classification, ipFlag, null, null);
  }
}
