package dev.corpora.nlp;

import dev.corpora.model.Block;
import java.util.List;

/**
 * A sentence whose words are found and not yet tagged.
 *
 * @param start its first character's offset in the document
 */
record SplitSentence(Block block, String text, int start, List<Word> words, Capitals capitals) {

  /** How a sentence uses capitals. */
  enum Capitals {
    /** As running text does. */
    RUNNING,
    /** Most Words Begin With One. */
    TITLE,
    /** NOTHING BUT. */
    ALL
  }
}
