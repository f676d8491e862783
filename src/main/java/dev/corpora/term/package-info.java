/**
 * Candidate terms, the measures that rank them, their variants, contexts and the reference of
 * general language. It sees analysed sentences only, never models or documents.
 */
@NullMarked
package dev.corpora.term;

import org.jspecify.annotations.NullMarked;
