package dev.corpora.report;

import java.util.Optional;

/** Is told once, at the very end, how the run ended. Cannot change how it ended. */
@FunctionalInterface
public interface RunEndListener {

  /**
   * Passes the end of the run on.
   *
   * @return a sentence that says why that failed; empty where it did not
   */
  Optional<String> runEnded(RunEnd end);
}
