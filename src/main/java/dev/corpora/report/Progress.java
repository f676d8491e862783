package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/** A listener that shows a person how far the batch is, and releases what it holds when closed. */
public interface Progress extends BatchListener, AutoCloseable {

  /** How much is shown. */
  enum Detail {
    /** Errors and notices. */
    ERRORS,
    /** How far the batch is, and each completed document. */
    PROGRESS,
    /** A line per document and stage. */
    EVERYTHING
  }

  /**
   * Ends the display and leaves the terminal clean; without effect when closed before. Needed where
   * a batch fails, so that {@link #batchEnded} is never called.
   */
  @Override
  void close();

  /**
   * The display that fits.
   *
   * @param err standard error
   * @param terminal what standard error is connected to
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  static Progress on(PrintWriter err, Terminal terminal, Detail detail, LongSupplier nanoTime) {
    return switch (detail) {
      case ERRORS -> new ErrorLines(err);
      case EVERYTHING -> new VerboseLines(err);
      case PROGRESS ->
          terminal.isInteractive()
              ? new TerminalProgress(err, terminal, nanoTime)
              : new PlainProgress(err, nanoTime);
    };
  }
}
