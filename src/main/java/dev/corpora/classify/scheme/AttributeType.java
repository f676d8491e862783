package dev.corpora.classify.scheme;

import java.util.Locale;

/** What an attribute holds. */
public enum AttributeType {
  /** Any text. */
  TEXT,
  /** One value of a list. */
  ONE,
  /** Several values of a list. */
  SEVERAL,
  /** A number from 0 to 1. */
  NUMBER;

  /** The name in scheme files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
