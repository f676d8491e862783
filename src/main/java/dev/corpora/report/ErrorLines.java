package dev.corpora.report;

import dev.corpora.batch.DocumentResult;
import java.io.PrintWriter;

/** Only what a person must know: notices, and the documents that are not a success. */
final class ErrorLines implements Progress {

  private final PrintWriter err;

  ErrorLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void notice(String message) {
    err.println("corpora: " + Printable.of(message));
    err.flush();
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    if (result.isForLater()) {
      err.println(Spoken.completed(result));
      err.flush();
    }
  }

  @Override
  public void close() {}
}
