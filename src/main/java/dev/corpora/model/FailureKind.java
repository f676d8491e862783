package dev.corpora.model;

import java.util.Locale;

/** Why a document failed, or is done only in part. */
public enum FailureKind {
  /** Not the format that its name promises, or damaged beyond reading. */
  UNREADABLE,
  /** Wants a password or a certificate that was not given. */
  ENCRYPTED,
  /** Its text is encrypted by a rights-management scheme. */
  DRM,
  /** Its owner forbids extraction, and owners' wishes were asked to be respected. */
  EXTRACTION_FORBIDDEN,
  /**
   * Read, but holds no usable text: scanned pages, or fonts that do not say which letters they
   * show.
   */
  NO_TEXT,
  /** Without the text of scanned pages that were to be read and could not be. */
  PAGES_UNREAD,
  /** Read, but in a language for which there is no language pack. */
  UNSUPPORTED_LANGUAGE,
  /** Larger than a limit that was set. */
  OVER_LIMIT,
  TIMED_OUT,
  OUT_OF_MEMORY,
  /** A stage ended in an error that none of the other kinds names. */
  CRASHED,
  /** No permission to read the document. */
  NO_PERMISSION,
  /** Another program has locked the document. */
  LOCKED,
  OUTPUT_NOT_WRITTEN,
  /** Stopped after a stage, as it was asked for. */
  STAGES_LEFT,
  /** Without the result of a stage that the run itself does not do. */
  STAGE_NOT_KEPT,
  /** Done, but a remote classifier gave no answer for some of the terms. */
  PARTLY_CLASSIFIED,
  INTERRUPTED;

  /** The kind as outputs name it: lower case, words parted by underscores. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
