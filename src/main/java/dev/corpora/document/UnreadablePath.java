package dev.corpora.document;

import dev.corpora.model.Problem;

/**
 * A folder or document that was found but could not be looked at.
 *
 * @param relativePath its path from the input's base folder, parted by {@code /}
 * @param problem what is wrong and what to do
 */
public record UnreadablePath(String relativePath, Problem problem) {}
