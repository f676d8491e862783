package dev.corpora.bench.terms;

/**
 * What was extracted from a corpus.
 *
 * @param extracted with default settings
 * @param candidates with everything kept
 */
record CorpusResult(ActerCorpus corpus, Extraction extracted, Extraction candidates) {}
