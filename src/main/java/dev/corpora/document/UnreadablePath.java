package dev.corpora.document;

/**
 * A folder or document that was found but could not be looked at.
 *
 * @param relativePath its path from the input's base folder, parted by {@code /}
 * @param message one sentence for a person: what is wrong and what to do
 */
public record UnreadablePath(String relativePath, String message) {}
