package dev.corpora.model;

/** What a document's first bytes say of its format. */
public enum Signature {
  /** The format that its name promises: {@code %PDF-}, or {@code PK} with EPUB's media type. */
  AS_NAMED,
  /** An archive that does not begin with EPUB's media type, as it should; it may be read yet. */
  ARCHIVE,
  /** Something else. */
  OTHER,
  /** There is nothing in it. */
  EMPTY
}
