package dev.corpora.report;

import dev.corpora.batch.Stage;
import java.time.Duration;
import java.util.Locale;

/**
 * What a worker does, as a line on a terminal tells it.
 *
 * @param number the worker's, from 1
 * @param stage where it is
 * @param pages how many pages or chapters it has read; 0 for none yet
 * @param since when it began, in nanoseconds
 */
record WorkerLine(int number, String document, String stage, int pages, long since) {

  private static final String OF_CHAPTERS = ".epub";

  /** A worker that begins with a document. */
  static WorkerLine start(int number, String document, int attempt, long now) {
    return new WorkerLine(number, document, attempt == 1 ? "start" : "attempt " + attempt, 0, now);
  }

  WorkerLine in(Stage next) {
    return new WorkerLine(number, document, next.id(), pages, since);
  }

  WorkerLine withPages(int read) {
    return new WorkerLine(number, document, stage, read, since);
  }

  boolean isFor(String other) {
    return document.equals(other);
  }

  /** The line; where it is too long, the start of the document's path goes. */
  String text(long now, int columns) {
    String start = String.format(Locale.ROOT, "%3d  ", number);
    String end =
        ": "
            + stage
            + (pages > 0 ? ", " + Spoken.count(pages, unit()) : "")
            + ", "
            + Spoken.coarsely(Duration.ofNanos(now - since));
    int room = columns - start.length() - end.length();
    return start + CellWidth.keepEnd(Printable.of(document), room) + end;
  }

  private String unit() {
    return document.toLowerCase(Locale.ROOT).endsWith(OF_CHAPTERS) ? "chapter" : "page";
  }
}
