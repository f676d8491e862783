/**
 * Turns manuals that carry an index or a glossary into documents with a list of their terms, from
 * which the weights of the term ranking are learnt. How a manual is written is the business of its
 * reader; what counts as a term is that of {@link dev.corpora.bench.training.TermList} alone.
 */
@NullMarked
package dev.corpora.bench.training;

import org.jspecify.annotations.NullMarked;
