/**
 * Finds PDF and EPUB documents, names their outputs and says how a document is parsed. What a
 * document's text means, and how it is cleaned, is none of its business.
 */
@NullMarked
package dev.corpora.document;

import org.jspecify.annotations.NullMarked;
