package dev.corpora.report;

import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.RunFrame;
import dev.corpora.batch.Stage;
import dev.corpora.model.ModelRequest;
import dev.corpora.model.Problem;
import java.util.List;

/** Tells several listeners the same, in their order. */
public final class CompositeListener implements BatchListener {

  private final List<BatchListener> listeners;

  /** A listener that stands for all of these. */
  public CompositeListener(BatchListener... listeners) {
    this.listeners = List.of(listeners);
  }

  @Override
  public void runOpened(RunFrame run) {
    listeners.forEach(listener -> listener.runOpened(run));
  }

  @Override
  public void documentAdded(String document, long bytes, boolean unchanged) {
    listeners.forEach(listener -> listener.documentAdded(document, bytes, unchanged));
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    listeners.forEach(listener -> listener.batchStarted(plan));
  }

  @Override
  public void notice(String message) {
    listeners.forEach(listener -> listener.notice(message));
  }

  @Override
  public void documentStarted(int worker, String document, int attempt) {
    listeners.forEach(listener -> listener.documentStarted(worker, document, attempt));
  }

  @Override
  public void stageStarted(int worker, String document, Stage stage) {
    listeners.forEach(listener -> listener.stageStarted(worker, document, stage));
  }

  @Override
  public void pagesRead(int worker, String document, int pages) {
    listeners.forEach(listener -> listener.pagesRead(worker, document, pages));
  }

  @Override
  public void modelAsked(ModelRequest request) {
    listeners.forEach(listener -> listener.modelAsked(request));
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    listeners.forEach(listener -> listener.attemptFailed(document, attempt, problem));
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    listeners.forEach(listener -> listener.documentCompleted(result));
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    listeners.forEach(listener -> listener.batchEnded(summary));
  }
}
