package dev.corpora.term;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A reference of general language that a user brings: lines of a word, a tab and how often it
 * occurs in the corpus that was counted.
 *
 * @param language the ISO 639-1 code of the documents that it is for; empty for those in every
 *     language that has no other
 */
public record ReferenceFile(Optional<String> language, Path file) {}
