package dev.corpora.document;

import dev.corpora.model.ParsedDocument;
import dev.corpora.model.Problem;

/** How parsing ended. */
public sealed interface ParseResult {

  /** The document could be read, if not in all its parts: see its warnings. */
  record Parsed(ParsedDocument document) implements ParseResult {}

  /** The document could not be read. */
  record Unparsable(Problem problem) implements ParseResult {}
}
