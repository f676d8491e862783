package dev.corpora.manifest;

/** Another run holds the output folder; the message says which. */
public final class RunLockedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  public RunLockedException(String message) {
    super(message);
  }
}
