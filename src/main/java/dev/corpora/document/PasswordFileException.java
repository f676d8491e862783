package dev.corpora.document;

/**
 * A password file that cannot be used. Its message names the file and, where there is one, the
 * line; it never quotes a line, which may hold a password.
 */
public final class PasswordFileException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A fault told by one sentence for a person. */
  public PasswordFileException(String message) {
    super(message);
  }

  /** The same with what caused it. */
  public PasswordFileException(String message, Throwable cause) {
    super(message, cause);
  }
}
