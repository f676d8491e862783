package dev.corpora.model;

import java.util.Locale;

/** What a proper name is the name of. */
public enum NameType {
  PERSON,
  ORGANISATION,
  PLACE,
  /** A book, a journal, a law, a treaty or another text with a title. */
  WORK,
  /** Something else, as a product or a language, or nothing that the text tells. */
  OTHER;

  /** The name in outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
