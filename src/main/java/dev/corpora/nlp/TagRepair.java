package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.Piece.Shape;
import java.util.regex.Pattern;

/** Mends tags that cannot be right by what a piece looks like. */
final class TagRepair {

  /** How the second part of an adjective such as {@code well-known} ends. */
  private static final Pattern PARTICIPLE = Pattern.compile("(?:ed|wn|en|ade|ilt|ept|ound|ought)$");

  private TagRepair() {}

  /**
   * The part of speech of a piece.
   *
   * @param word the piece's word as it would stand in the middle of a running sentence
   * @param next the model's tag of the piece after it
   */
  static PartOfSpeech mend(Shape shape, String word, PartOfSpeech pos, PartOfSpeech next) {
    return switch (shape) {
      case VERBATIM, STUB -> PartOfSpeech.X;
      case MARK -> mark(word, pos);
      case COMPOUND -> compound(word, pos, next);
      case WORD, ENCLITIC -> word(word, pos);
    };
  }

  private static PartOfSpeech mark(String mark, PartOfSpeech pos) {
    if (pos == PartOfSpeech.PUNCT || pos == PartOfSpeech.SYM) {
      return pos;
    }
    return switch (Character.getType(mark.codePointAt(0))) {
      case Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.OTHER_SYMBOL,
          Character.MODIFIER_SYMBOL ->
          PartOfSpeech.SYM;
      default -> PartOfSpeech.PUNCT;
    };
  }

  private static PartOfSpeech word(String word, PartOfSpeech pos) {
    if (!Characters.anyLetter(word)) {
      return PartOfSpeech.NUM;
    }
    if (word.charAt(0) == '-') {
      return PartOfSpeech.PRON;
    }
    if (word.endsWith(".") && pos != PartOfSpeech.PROPN) {
      return PartOfSpeech.X;
    }
    if (pos == PartOfSpeech.PUNCT || pos == PartOfSpeech.SYM) {
      return PartOfSpeech.NOUN;
    }
    if (pos == PartOfSpeech.PROPN && !Characters.anyUpperCase(word)) {
      return PartOfSpeech.NOUN;
    }
    return pos;
  }

  /** The last part's tag is the whole's, unless that part is no word that others hang on. */
  private static PartOfSpeech compound(String word, PartOfSpeech pos, PartOfSpeech next) {
    boolean attributive =
        next == PartOfSpeech.NOUN || next == PartOfSpeech.PROPN || next == PartOfSpeech.ADJ;
    return switch (pos) {
      case NOUN, PROPN, ADJ, ADV -> word(word, pos);
      case VERB -> attributive || PARTICIPLE.matcher(word).find() ? PartOfSpeech.ADJ : pos;
      default ->
          !Characters.anyLetter(word)
              ? PartOfSpeech.NUM
              : attributive ? PartOfSpeech.ADJ : PartOfSpeech.NOUN;
    };
  }
}
