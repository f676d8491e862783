package dev.corpora.batch;

/** A batch could not begin, or not go on. The message is for a person. */
public final class BatchException extends Exception {

  private static final long serialVersionUID = 1L;

  /** What was in the way. */
  public enum Reason {
    /** An input does not exist, or is neither a folder nor a document. */
    BAD_INPUT,
    /** An input may not be read. */
    INPUT_FORBIDDEN,
    /** There is no document in the inputs. */
    NO_DOCUMENTS,
    /** The output folder or the manifest cannot be written. */
    OUTPUT_NOT_WRITABLE,
    /** Another run holds the output folder. */
    OUTPUT_LOCKED,
    /** A block list, model folder, password file or the like is wrong. */
    BAD_CONFIGURATION,
    /** Scanned pages are to be read, and what reads them is not installed. */
    OCR_UNAVAILABLE,
    /** No process can be started for the documents. */
    NO_PROCESS,
    /** A remote classifier is unreachable or refuses the credentials. */
    CLASSIFIER_UNAVAILABLE
  }

  private final Reason reason;

  /** A reason with a message for a person. */
  public BatchException(Reason reason, String message) {
    super(message);
    this.reason = reason;
  }

  /** A reason with the message of what caused it. */
  public BatchException(Reason reason, Exception cause) {
    super(cause.getMessage(), cause);
    this.reason = reason;
  }

  /** What was in the way. */
  public Reason reason() {
    return reason;
  }
}
