package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.report.ProgressOptions.Form;
import java.io.PrintWriter;
import java.time.Clock;
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

  /** The terminal has another size now. */
  default void resized(Terminal.Size size) {}

  /**
   * The display that fits: errors only where no more is wanted, unless a program reads them; else
   * the form that was asked for; else a line for everything where all is wanted; else what suits
   * the terminal.
   *
   * @param err standard error
   * @param terminal what standard error is connected to
   * @param clock gives the times of events
   * @param nanoTime a clock that only goes forward, in nanoseconds
   */
  static Progress on(
      PrintWriter err,
      Terminal terminal,
      ProgressOptions options,
      Detail detail,
      Clock clock,
      LongSupplier nanoTime) {
    if (detail == Detail.ERRORS && options.form() != Form.JSON) {
      return new ErrorLines(err);
    }
    return switch (options.form()) {
      case JSON -> new JsonProgress(err, options, clock, nanoTime);
      case BAR -> new TerminalProgress(err, terminal, nanoTime);
      case PLAIN -> new PlainProgress(err, options, nanoTime);
      case NONE -> new ErrorLines(err);
      case AUTO -> {
        if (detail == Detail.EVERYTHING) {
          yield new VerboseLines(err);
        }
        yield terminal.isInteractive()
            ? new TerminalProgress(err, terminal, nanoTime)
            : new PlainProgress(err, options, nanoTime);
      }
    };
  }
}
