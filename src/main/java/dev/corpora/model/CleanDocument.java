package dev.corpora.model;

import java.util.List;
import java.util.Optional;

/**
 * A document's text after clean-up, block by block in reading order.
 *
 * <p>Character offsets in a document count the UTF-16 units of all blocks' texts, one line feed
 * between each two.
 *
 * @param blocks all of them, also those that are no prose
 * @param warnings those of parsing and those of clean-up
 * @param shortfall why the text is unusable, in whole or for the greater part; empty for a good
 *     text
 */
public record CleanDocument(
    DocumentDescription description,
    List<Block> blocks,
    List<DocumentWarning> warnings,
    Optional<Problem> shortfall) {

  public CleanDocument {
    blocks = List.copyOf(blocks);
    warnings = List.copyOf(warnings);
  }
}
