package dev.corpora.model;

import java.util.Locale;

/** What a person decided about an entry that may be a protected name. */
public enum ReviewVerdict {
  /** The entry may stay as it is. */
  ACCEPT,
  /** The entry goes by another name. */
  RENAME,
  /** The entry is left out. */
  DROP;

  /** The name in outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
