package dev.corpora.batch;

import dev.corpora.manifest.InWork;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.Problem;

/** Marks each document as in work before another listener hears that it starts. */
final class MarkingListener implements BatchListener {

  private final InWork inWork;
  private final BatchListener listener;

  MarkingListener(InWork inWork, BatchListener listener) {
    this.inWork = inWork;
    this.listener = listener;
  }

  @Override
  public void documentStarted(int worker, String document, int attempt) {
    inWork.started(document);
    listener.documentStarted(worker, document, attempt);
  }

  @Override
  public void runOpened(RunFrame run) {
    listener.runOpened(run);
  }

  @Override
  public void documentAdded(String document, long bytes, boolean unchanged) {
    listener.documentAdded(document, bytes, unchanged);
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    listener.batchStarted(plan);
  }

  @Override
  public void notice(String message) {
    listener.notice(message);
  }

  @Override
  public void stageStarted(int worker, String document, Stage stage) {
    listener.stageStarted(worker, document, stage);
  }

  @Override
  public void pagesRead(int worker, String document, int pages) {
    listener.pagesRead(worker, document, pages);
  }

  @Override
  public void modelAsked(ModelRequest request) {
    listener.modelAsked(request);
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    listener.attemptFailed(document, attempt, problem);
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    listener.documentCompleted(result);
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    listener.batchEnded(summary);
  }
}
