package dev.corpora.term;

/** A list of words cannot be used; the message names the file and, where there is one, the line. */
public final class WordFileException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  public WordFileException(String message) {
    super(message);
  }
}
