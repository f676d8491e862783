package dev.corpora.model;

import java.util.List;

/** A document as its parser found it. */
public record ParsedDocument(
    DocumentDescription description, Body body, List<DocumentWarning> warnings) {

  public ParsedDocument {
    warnings = List.copyOf(warnings);
  }
}
