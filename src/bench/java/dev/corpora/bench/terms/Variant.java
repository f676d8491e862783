package dev.corpora.bench.terms;

import dev.corpora.term.TermExtractor;

/**
 * A way to extract terms.
 *
 * @param name for a reader
 * @param extractor with its default cut
 * @param keepingAll the same, with all candidates kept
 */
public record Variant(String name, TermExtractor extractor, TermExtractor keepingAll) {}
