package dev.corpora.classify;

import dev.corpora.model.TermPos;
import java.util.List;

/**
 * The English words that WordNet holds as more than names. WordNet is opened by the first question,
 * if nobody has opened it before. Safe for use by several threads.
 */
public final class CommonEnglish {

  private static final List<TermPos> CLASSES =
      List.of(TermPos.NOUN, TermPos.VERB, TermPos.ADJECTIVE);

  private CommonEnglish() {}

  /** Whether a word, inflected or not, is a common one. */
  public static boolean includes(String word) {
    for (TermPos pos : CLASSES) {
      for (Sense sense : WordNet.open().senses(pos, word)) {
        if (!sense.capitalised()) {
          return true;
        }
      }
    }
    return false;
  }
}
