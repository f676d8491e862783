/**
 * Reads and writes {@code .vocab.json}. It knows the format whole and decides nothing about its
 * content.
 */
@NullMarked
package dev.corpora.vocabulary;

import org.jspecify.annotations.NullMarked;
