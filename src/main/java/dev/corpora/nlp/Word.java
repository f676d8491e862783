package dev.corpora.nlp;

import dev.corpora.nlp.Piece.Shape;

/**
 * A piece of a sentence with its form.
 *
 * @param start its first character, counted from the sentence's first
 */
record Word(int start, Shape shape, WordForm form) {

  int end() {
    return start + form.text().length();
  }

  Word shift(int by) {
    return new Word(start + by, shape, form);
  }

  /** Whether it is a word or words joined by hyphens, and no mark, address or part of one. */
  boolean isWord() {
    return shape == Shape.WORD || shape == Shape.COMPOUND;
  }
}
