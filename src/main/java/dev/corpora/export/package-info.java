/**
 * Turns entries into the formats of other programs, one writer a format, each entry as it comes. It
 * reads no document and decides nothing about entries.
 */
@NullMarked
package dev.corpora.export;

import org.jspecify.annotations.NullMarked;
