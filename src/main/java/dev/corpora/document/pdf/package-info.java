/**
 * Parses PDF documents with PDFBox into pages of positioned lines. It neither removes nor joins
 * text: that is done in {@code text}.
 */
@NullMarked
package dev.corpora.document.pdf;

import org.jspecify.annotations.NullMarked;
