package dev.corpora.report;

import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** A line for people and for {@code grep}: time, level, run, message. */
final class LogText extends Formatter {

  private static final String NO_RUN_YET = "-";

  @Override
  public String format(LogRecord record) {
    String batch = LogEvent.of(record).batch();
    return String.format(
        Locale.ROOT,
        "%s %-5s %s %s\n",
        record.getInstant().truncatedTo(ChronoUnit.MILLIS),
        LogOptions.Level.of(record.getLevel()),
        batch.isEmpty() ? NO_RUN_YET : batch,
        Printable.of(record.getMessage()));
  }
}
