package dev.corpora.ip;

/** A block list cannot be used; the message names the file and, where there is one, the line. */
public final class BlockListException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  public BlockListException(String message) {
    super(message);
  }
}
