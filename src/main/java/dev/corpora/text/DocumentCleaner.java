package dev.corpora.text;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.ParsedDocument;

/**
 * Turns what a parser found into text to be read as prose. Implementations are safe for use by
 * several threads.
 */
@FunctionalInterface
public interface DocumentCleaner {

  /**
   * Cleans a document.
   *
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  CleanDocument clean(ParsedDocument document, Checkpoint checkpoint);
}
