package dev.corpora.model;

import java.util.Locale;

/** Whether an entry is a term of the subject or the proper name of somebody or something. */
public enum TermKind {
  TERM,
  NAME;

  /** The name in outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
