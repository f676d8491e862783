package dev.corpora.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.LogRecord;

/**
 * What a log record tells besides its message.
 *
 * @param name of the event, as progress for programs has it
 * @param batch the run's id; empty before there is one
 * @param fields strings and numbers, in the order in which they are written
 */
record LogEvent(String name, String batch, Map<String, Object> fields) {

  LogEvent {
    fields = new LinkedHashMap<>(fields);
  }

  /** The event that a record was made with. */
  static LogEvent of(LogRecord record) {
    return (LogEvent) record.getParameters()[0];
  }
}
