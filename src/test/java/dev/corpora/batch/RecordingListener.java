package dev.corpora.batch;

import dev.corpora.model.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

/** Keeps what a batch tells. */
final class RecordingListener implements BatchListener {

  final List<BatchPlan> plans = new ArrayList<>();
  final List<String> notices = new ArrayList<>();
  final List<String> starts = Collections.synchronizedList(new ArrayList<>());
  final List<Stage> stages = Collections.synchronizedList(new ArrayList<>());
  final List<String> pages = Collections.synchronizedList(new ArrayList<>());
  final List<String> attempts = new ArrayList<>();
  final List<DocumentResult> results = new ArrayList<>();
  final List<BatchSummary> summaries = new ArrayList<>();
  private final Consumer<DocumentResult> onCompleted;

  RecordingListener() {
    this(result -> {});
  }

  RecordingListener(Consumer<DocumentResult> onCompleted) {
    this.onCompleted = onCompleted;
  }

  @Override
  public void batchStarted(BatchPlan plan) {
    plans.add(plan);
  }

  @Override
  public void notice(String message) {
    notices.add(message);
  }

  @Override
  public void documentStarted(int worker, String document, int attempt) {
    starts.add(document + "#" + attempt);
  }

  @Override
  public void stageStarted(int worker, String document, Stage stage) {
    stages.add(stage);
  }

  @Override
  public void pagesRead(int worker, String document, int number) {
    pages.add(document + " " + number);
  }

  @Override
  public void attemptFailed(String document, int attempt, Problem problem) {
    attempts.add(document + "#" + attempt + ": " + problem.message());
  }

  @Override
  public void documentCompleted(DocumentResult result) {
    results.add(result);
    onCompleted.accept(result);
  }

  @Override
  public void batchEnded(BatchSummary summary) {
    summaries.add(summary);
  }

  DocumentResult result(String document) {
    return results.stream()
        .filter(result -> result.document().equals(document))
        .findFirst()
        .orElseThrow();
  }
}
