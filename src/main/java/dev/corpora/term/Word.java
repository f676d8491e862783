package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;

/**
 * A word as terms are made of: a token, or the tokens that hyphens join.
 *
 * @param type its text and its base form
 * @param start its first character, counted from the sentence's first
 * @param end the character after its last, counted likewise
 * @param opensSentence whether it stands where any word has a capital
 * @param wordLike whether it is made of letters, not a symbol, a number, a path or a torn word
 */
record Word(
    WordType type, int start, int end, PartOfSpeech pos, boolean opensSentence, boolean wordLike) {

  String text() {
    return type.text();
  }

  String lemma() {
    return type.lemma();
  }

  /** The text in lower case. */
  String lower() {
    return type.spelling().lower();
  }

  /** The base form in lower case. */
  String lowerLemma() {
    return type.lowerLemma();
  }

  /** Whether it begins with a capital. */
  boolean isCapital() {
    return type.spelling().capital();
  }

  /** The same word with another base form. */
  Word withType(WordType other) {
    return new Word(other, start, end, pos, opensSentence, wordLike);
  }
}
