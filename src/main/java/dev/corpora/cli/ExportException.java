package dev.corpora.cli;

/** Something could not be read or written; the message says what and why. */
final class ExportException extends Exception {

  private static final long serialVersionUID = 1L;

  private final ExitCode code;

  ExportException(ExitCode code, String message) {
    super(message);
    this.code = code;
  }

  ExitCode code() {
    return code;
  }
}
