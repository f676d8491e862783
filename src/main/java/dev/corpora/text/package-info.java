/**
 * The ordered clean-up steps that turn what a parser found into prose: one class a step. No step
 * knows a document format's library or a language model.
 */
@NullMarked
package dev.corpora.text;

import org.jspecify.annotations.NullMarked;
