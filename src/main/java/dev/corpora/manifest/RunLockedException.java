package dev.corpora.manifest;

import java.nio.file.Path;
import java.util.Optional;

/** Another run holds the output folder; the message says which. */
public final class RunLockedException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure that names the folder and, where it is known, who holds it. */
  static RunLockedException by(Path folder, Optional<Holder> holder) {
    return new RunLockedException(
        "another run holds " + folder + holder.map(h -> ": " + h).orElse(""));
  }

  /** A failure with a message for a person. */
  public RunLockedException(String message) {
    super(message);
  }
}
