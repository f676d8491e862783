/**
 * The records that pass between the stages, and the words that all rooms share. Nothing here reads
 * a file, loads a model or knows a library.
 */
@NullMarked
package dev.corpora.model;

import org.jspecify.annotations.NullMarked;
