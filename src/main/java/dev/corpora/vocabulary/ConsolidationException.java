package dev.corpora.vocabulary;

/** A master vocabulary could not be made; the message says why and what to do. */
public final class ConsolidationException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What kind of obstacle there is. */
  public enum Reason {
    /** The folder does not exist, is none, or nothing in it belongs to a document that is there. */
    BAD_INPUT,
    /** There are no vocabularies. */
    NO_VOCABULARIES,
    /** All vocabularies are damaged. */
    ALL_DAMAGED,
    /** The master cannot be written, or its file is something else. */
    NOT_WRITABLE
  }

  private final Reason reason;

  /** An obstacle with a message for a person. */
  public ConsolidationException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** What kind it is. */
  public Reason reason() {
    return reason;
  }
}
