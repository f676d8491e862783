package dev.corpora.bench.training;

/**
 * One entry of an index or a glossary as written.
 *
 * @param text the entry's text
 */
record Headword(String text) {}
