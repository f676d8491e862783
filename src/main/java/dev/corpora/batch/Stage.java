package dev.corpora.batch;

import java.util.Locale;

/** What a worker does with a document, in this order. */
public enum Stage {
  /** Reading and cleaning the text. */
  PARSE,
  /** Analysing the language and finding the terms. */
  EXTRACT,
  /** Categories, definitions and flags. */
  CLASSIFY,
  WRITE;

  /** The name in outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
