package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.Stage;
import dev.corpora.model.Problem;
import java.io.PrintWriter;
import java.util.Locale;

/** A line for everything that happens. Safe for use by several threads. */
final class VerboseLines implements Progress {

  private final PrintWriter err;

  VerboseLines(PrintWriter err) {
    this.err = err;
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    print(
        String.format(
            Locale.ROOT,
            "batch %s: %s found, %d to process, %d unchanged, %s, output in %s",
            plan.id(),
            Spoken.count(plan.found(), "document"),
            plan.toProcess(),
            plan.unchanged(),
            Spoken.count(plan.workers(), "worker"),
            Printable.of(plan.output().toString())));
  }

  @Override
  public void notice(String message) {
    print("corpora: " + Printable.of(message));
  }

  @Override
  public void documentStarted(int worker, String document, int attempt) {
    print(
        String.format(Locale.ROOT, "[%d] %s: attempt %d", worker, Printable.of(document), attempt));
  }

  @Override
  public void stageStarted(int worker, String document, Stage stage) {
    print(String.format(Locale.ROOT, "[%d] %s: %s", worker, Printable.of(document), stage.id()));
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    print(
        String.format(
            Locale.ROOT,
            "%s: attempt %d: %s: %s",
            Printable.of(document),
            attempt,
            problem.kind().id(),
            Spoken.reason(problem)));
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    print(Spoken.completed(result));
    for (String warning : result.warnings()) {
      print(Printable.of(result.document()) + ": warning: " + Printable.of(warning));
    }
  }

  private synchronized void print(String line) {
    err.println(line);
    err.flush();
  }

  @Override
  public void close() {}
}
