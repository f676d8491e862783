package dev.corpora.manifest;

import java.util.Locale;

/** How a run stands. */
public enum RunState {
  /** It holds the output folder. */
  RUNNING,
  /** It came to the end of its documents, however each of them ended. */
  FINISHED,
  /** It ended before it had come to all documents. */
  INTERRUPTED,
  /** Its process is gone, and had not said that it ends. */
  DIED,
  /** It did not begin, as another run held the output folder. */
  REFUSED;

  /** The state as outputs name it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether there is something to go on with. */
  public boolean isUnfinished() {
    return this == INTERRUPTED || this == DIED;
  }
}
