package dev.corpora.model;

/**
 * Thrown by a {@link Checkpoint} to end an attempt; never caught by a stage, except to clean up.
 */
public final class AttemptAbandonedException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final FailureKind kind;

  /**
   * An end for the given reason, {@link FailureKind#TIMED_OUT} or {@link FailureKind#INTERRUPTED}.
   */
  public AttemptAbandonedException(FailureKind kind, String message) {
    super(message);
    this.kind = kind;
  }

  /** Why the attempt ended. */
  public FailureKind kind() {
    return kind;
  }
}
