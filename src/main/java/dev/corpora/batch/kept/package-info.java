/**
 * What the stages of documents found, kept on disk so that a later run, or the other process of the
 * same run, goes on from there. It knows how to write, read and bound such files, and nothing of
 * when they hold: a file's name says what it was made of.
 */
@NullMarked
package dev.corpora.batch.kept;

import org.jspecify.annotations.NullMarked;
