package dev.corpora.report;

import java.nio.file.Path;
import java.util.Locale;

/**
 * What is logged, and where to.
 *
 * @param file is appended to; it may be copied and truncated while a run goes on
 * @param level the least weight that is logged
 */
public record LogOptions(Path file, Level level, Format format) {

  /** The level unless said otherwise. */
  public static final Level DEFAULT_LEVEL = Level.INFO;

  /** The format unless said otherwise. */
  public static final Format DEFAULT_FORMAT = Format.TEXT;

  /** The weight of what is logged. */
  public enum Level {
    /** Documents that failed, and runs that did. */
    ERROR,
    /** Documents that are partial or have warnings, and notices. */
    WARN,
    /** A line per document, and one for the start and the end of a run. */
    INFO,
    /** Each attempt and stage. */
    DEBUG;

    /** The same in Java's own logging. */
    java.util.logging.Level javaLevel() {
      return switch (this) {
        case ERROR -> java.util.logging.Level.SEVERE;
        case WARN -> java.util.logging.Level.WARNING;
        case INFO -> java.util.logging.Level.INFO;
        case DEBUG -> java.util.logging.Level.FINE;
      };
    }

    /** The name in the log. */
    String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    static Level of(java.util.logging.Level level) {
      for (Level known : values()) {
        if (known.javaLevel().equals(level)) {
          return known;
        }
      }
      throw new IllegalArgumentException("nothing is logged at " + level);
    }
  }

  /** What a line looks like. */
  public enum Format {
    /** Time, level, run, message. */
    TEXT,
    /** A JSON object. */
    JSON
  }
}
