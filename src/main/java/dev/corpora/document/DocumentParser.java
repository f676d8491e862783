package dev.corpora.document;

import dev.corpora.model.Checkpoint;

/**
 * The stage PARSE: reads a document's text with its locations. Implementations are safe for use by
 * several threads.
 */
@FunctionalInterface
public interface DocumentParser {

  /**
   * Reads a document.
   *
   * @param checkpoint called between and inside pages or chapters
   * @return the text, or why there is none; never an exception for what a document may hold
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the attempt
   */
  ParseResult parse(DiscoveredDocument document, Checkpoint checkpoint);
}
