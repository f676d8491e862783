package dev.corpora.document;

import java.nio.file.Path;

/** An input that cannot be searched for documents; its message says why and what to do. */
public final class InputException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What is wrong with an input. */
  public enum Reason {
    /** There is nothing of that name. */
    MISSING,
    /** Neither a folder nor a file whose extension is that of a format which is read. */
    NOT_A_DOCUMENT,
    /** It may not be read. */
    FORBIDDEN
  }

  private final Reason reason;

  private InputException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  static InputException missing(Path input) {
    return new InputException(
        Reason.MISSING, input + ": no such folder or document; check the path");
  }

  static InputException notADocument(Path input) {
    return new InputException(
        Reason.NOT_A_DOCUMENT,
        input + ": neither a folder nor a document; name a folder, or a .pdf or .epub document");
  }

  static InputException forbidden(Path input) {
    return new InputException(
        Reason.FORBIDDEN, input + ": cannot be read; give yourself permission to read it");
  }

  /** What is wrong with the input. */
  public Reason reason() {
    return reason;
  }
}
