/**
 * Parses EPUB documents into blocks with their chapters, with epublib kept behind a guard. It
 * neither removes nor joins text beyond what XHTML itself says.
 */
@NullMarked
package dev.corpora.document.epub;

import org.jspecify.annotations.NullMarked;
