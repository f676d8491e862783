package dev.corpora.model;

import java.util.Locale;

/** What a term is grammatically. */
public enum TermPos {
  NOUN,
  VERB,
  ADJECTIVE,
  /** More than one word. */
  PHRASE;

  /** The name in outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
