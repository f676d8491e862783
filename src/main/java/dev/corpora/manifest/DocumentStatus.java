package dev.corpora.manifest;

import java.util.Locale;

/** How far a document is. */
public enum DocumentStatus {
  PENDING,
  PROCESSING,
  SUCCESS,
  /** Done, but something of it is missing; it is processed again by the next run. */
  PARTIAL,
  FAILED,
  SKIPPED;

  /** The status as the manifest names it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
