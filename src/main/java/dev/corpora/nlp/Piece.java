package dev.corpora.nlp;

/**
 * A stretch of a text that becomes one token.
 *
 * @param start its first character
 * @param end the character after its last
 */
record Piece(int start, int end, Shape shape) {

  /** What a piece is by its letters alone. */
  enum Shape {
    /** A word, a number or the like. */
    WORD,
    /** A word that is written together with the one before it, and tagged together with it. */
    ENCLITIC,
    /** Words joined by hyphens. */
    COMPOUND,
    /** The first part of a compound whose second part is left out: {@code Vor- und Nachteile}. */
    STUB,
    /** A mark or several. */
    MARK,
    /** An address, a path, a name in a program: one thing, and no word of any language. */
    VERBATIM
  }

  Piece shift(int by) {
    return new Piece(start + by, end + by, shape);
  }

  String of(String text) {
    return text.substring(start, end);
  }
}
