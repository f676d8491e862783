package dev.corpora.model;

import org.jspecify.annotations.Nullable;

/**
 * A term as a vocabulary files it.
 *
 * @param id unique in its vocabulary, made of the document's name and the canonical form
 * @param source the document's name without folder and extension
 * @param ipFlag {@code blocklist:<franchise>} for a protected name, else null
 */
public record VocabularyEntry(
    String id, String source, Term term, Classification classification, @Nullable String ipFlag) {}
