package dev.corpora.nlp;

import dev.corpora.model.Lexeme;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.nlp.Piece.Shape;
import dev.corpora.nlp.Tagger.Tag;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one document are. A document says the same few thousand words over and over, so
 * that each is read once for each tag that it gets and each that follows it. For one thread.
 */
final class DocumentReadings {

  /** What a word is. */
  record Reading(PartOfSpeech pos, String lemma) {}

  /** Reads a word for the first time. */
  @FunctionalInterface
  interface Reader {

    /**
     * What a word is.
     *
     * @param word as it would stand in the middle of a running sentence
     * @param tag the model's
     * @param next what the word after it is by the model: NOUN (or a name), ADJ, or X for anything
     *     else
     */
    Reading read(WordForm word, Shape shape, Tag tag, PartOfSpeech next);
  }

  /** One of a word's readings, and the others. */
  private record Known(
      Shape shape, Tag tag, PartOfSpeech next, Lexeme lexeme, @Nullable Known others) {

    boolean isOf(Shape otherShape, Tag otherTag, PartOfSpeech otherNext) {
      return shape == otherShape && next == otherNext && tag.equals(otherTag);
    }
  }

  private final Reader reader;
  private final Map<String, Known> readings = new HashMap<>();

  DocumentReadings(Reader reader) {
    this.reader = reader;
  }

  /**
   * What a word is, as the reader says.
   *
   * @param text the word as it stands there
   */
  Lexeme of(String text, WordForm word, Shape shape, Tag tag, PartOfSpeech next) {
    Known first = readings.get(word.text());
    Lexeme alike = null;
    for (Known known = first; known != null; known = known.others) {
      if (known.isOf(shape, tag, next)) {
        alike = known.lexeme;
        if (alike.text().equals(text)) {
          return alike;
        }
      }
    }
    Lexeme lexeme =
        alike == null
            ? lexeme(text, reader.read(word, shape, tag, next))
            : new Lexeme(text, alike.pos(), alike.lemma());
    readings.put(word.text(), new Known(shape, tag, next, lexeme, first));
    return lexeme;
  }

  private static Lexeme lexeme(String text, Reading reading) {
    return new Lexeme(text, reading.pos(), reading.lemma());
  }
}
