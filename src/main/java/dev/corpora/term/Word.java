package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;

/**
 * A word as terms are made of: a token, or the tokens that hyphens join.
 *
 * @param start its first character, counted from the sentence's first
 * @param end the character after its last, counted likewise
 * @param opensSentence whether it stands where any word has a capital
 * @param wordLike whether it is made of letters, not a symbol, a number, a path or a torn word
 */
record Word(
    String text,
    int start,
    int end,
    PartOfSpeech pos,
    String lemma,
    boolean opensSentence,
    boolean wordLike) {

  /** The same word with another base form. */
  Word withLemma(String newLemma) {
    return new Word(text, start, end, pos, newLemma, opensSentence, wordLike);
  }
}
