package dev.corpora.model;

/**
 * A sentence in which a term stands.
 *
 * @param text the whole sentence
 * @param offset the term's first character's offset in the document (see {@link CleanDocument})
 */
public record Context(String text, int offset, Location location) {}
