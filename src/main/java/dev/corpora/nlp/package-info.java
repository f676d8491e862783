/**
 * Language detection, sentences, tokens, parts of speech and lemmas, with the models and language
 * packs behind them. What makes a term is none of its business.
 */
@NullMarked
package dev.corpora.nlp;

import org.jspecify.annotations.NullMarked;
