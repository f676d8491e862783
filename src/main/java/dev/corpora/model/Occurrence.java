package dev.corpora.model;

/**
 * The occurrences of a term on one page, or in one chapter of a document without pages.
 *
 * @param offset the first one's first character's offset in the document (see {@link
 *     CleanDocument})
 * @param count how many there are, at least 1
 */
public record Occurrence(Location location, int offset, int count) {}
