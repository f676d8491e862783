package dev.corpora.bench;

/** Says what is wrong with the arguments of a benchmark, and what to do. */
public final class UnusableInputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** An exception with a message for the user. */
  public UnusableInputException(String message) {
    super(message);
  }
}
