package dev.corpora.batch;

/**
 * Why a batch stopped by itself, with documents left that it did not come to.
 *
 * @param message for a person, without a full stop
 */
public record EarlyEnd(Cause cause, String message) {

  /** What it was that ended the batch. */
  public enum Cause {
    /** Too many documents failed. */
    ERROR_RATE("error_rate"),
    /** The output's file system had too little room left. */
    DISK_SPACE("disk_space");

    private final String id;

    Cause(String id) {
      this.id = id;
    }

    /** The name in output for programs. */
    public String id() {
      return id;
    }
  }
}
