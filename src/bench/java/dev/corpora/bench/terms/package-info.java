/**
 * Measures how good the terms are: against annotated corpora and against the indexes that documents
 * bring with them.
 */
@NullMarked
package dev.corpora.bench.terms;

import org.jspecify.annotations.NullMarked;
