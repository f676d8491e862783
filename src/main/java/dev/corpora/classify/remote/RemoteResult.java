package dev.corpora.classify.remote;

import dev.corpora.model.ClassifiedTerms;

/**
 * What a language model said of a document's terms.
 *
 * @param kept answers that were known from earlier
 * @param usage what the other answers took
 */
record RemoteResult(ClassifiedTerms classified, int kept, Usage usage) {}
