package dev.corpora.vocabulary;

import dev.corpora.model.Location;

/**
 * A sentence in which a term stands, and the document that it is from.
 *
 * @param document the document's path
 * @param offset the term's first character's offset in the document
 */
public record SourcedContext(String text, String document, int offset, Location location) {}
