package dev.corpora.model;

import java.util.List;
import java.util.Optional;

/**
 * A document as its parser found it.
 *
 * @param extent how many pages or chapters the document has, read or not; 0 where nobody counted
 * @param shortfall why the text is not all of the document's, where a limit cut it; empty for a
 *     whole text
 */
public record ParsedDocument(
    DocumentDescription description,
    Body body,
    List<DocumentWarning> warnings,
    Optional<Problem> shortfall,
    int extent) {

  public ParsedDocument {
    warnings = List.copyOf(warnings);
  }

  /** A document whose pages or chapters nobody counted. */
  public ParsedDocument(
      DocumentDescription description,
      Body body,
      List<DocumentWarning> warnings,
      Optional<Problem> shortfall) {
    this(description, body, warnings, shortfall, 0);
  }

  /** A document that was not cut. */
  public ParsedDocument(
      DocumentDescription description, Body body, List<DocumentWarning> warnings) {
    this(description, body, warnings, Optional.empty());
  }
}
