package dev.corpora.report;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * How progress is shown.
 *
 * @param everyDocuments a report follows so many completed documents, in forms that report now and
 *     then; empty for not after a number
 * @param everyTime a report follows so long after the last one; empty for not after a time
 */
public record ProgressOptions(Form form, OptionalInt everyDocuments, Optional<Duration> everyTime) {

  /** What suits the terminal, and a report after five documents or ten seconds. */
  public static final ProgressOptions DEFAULTS =
      new ProgressOptions(Form.AUTO, OptionalInt.of(5), Optional.of(Duration.ofSeconds(10)));

  /** What progress looks like. */
  public enum Form {
    /** A bar on a terminal, lines elsewhere. */
    AUTO,
    /** A bar over all documents, and a line per worker. */
    BAR,
    /** Lines, for a log. */
    PLAIN,
    /** An event a line, for programs. */
    JSON,
    /** Nothing but what went wrong. */
    NONE
  }
}
