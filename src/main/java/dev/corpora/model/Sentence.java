package dev.corpora.model;

/**
 * A sentence, or a heading or label that is none but stands for itself.
 *
 * @param text its characters without space around them
 * @param start its first character's offset in the document (see {@link CleanDocument})
 */
public record Sentence(String text, int start, BlockKind kind, Location location, Tokens tokens) {}
