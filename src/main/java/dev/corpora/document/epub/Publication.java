package dev.corpora.document.epub;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a document consists of, by the names of entries that exist.
 *
 * @param spine the documents with text in reading order, each once
 * @param boilerplate those of them that are title pages, imprints and the like
 * @param navigation tables of contents, the best first
 */
record Publication(
    Optional<String> title,
    Optional<String> language,
    List<String> spine,
    Set<String> boilerplate,
    List<String> navigation) {}
