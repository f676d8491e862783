package dev.corpora.cli;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.BatchException;
import dev.corpora.batch.BatchListener;
import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.PreviewReport;
import dev.corpora.batch.TimeEstimate;
import dev.corpora.batch.ToClassify;
import dev.corpora.model.ModelUse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A batch that ends as the test says, and remembers what it was asked. */
final class FakeBatch implements BatchRun.Factory {

  /** What happens while the batch runs. */
  interface Course {
    BatchSummary run(BatchListener listener) throws BatchException;
  }

  private final Course course;
  private Optional<BatchConfig> config = Optional.empty();
  private boolean stopped;
  private boolean previewed;

  FakeBatch(Course course) {
    this.course = course;
  }

  static FakeBatch ending(int processed, int partial, int failed, int unfinished) {
    return new FakeBatch(listener -> summary(processed, partial, failed, unfinished));
  }

  static BatchSummary summary(int processed, int partial, int failed, int unfinished) {
    return new BatchSummary(
        "20260204_153045_0a1b2c3d",
        processed + partial + failed + unfinished,
        processed,
        0,
        partial,
        failed,
        unfinished,
        0,
        0,
        0,
        Duration.ofSeconds(1),
        Path.of("vocab"),
        Path.of("vocab/corpora-errors.log"),
        Map.of(),
        List.of(),
        unfinished > 0,
        Optional.empty(),
        Optional.empty(),
        ModelUse.NONE);
  }

  static BatchPlan plan(Path output) {
    return new BatchPlan("20260204_153045_0a1b2c3d", 1, 0, 10, 1, output);
  }

  @Override
  public BatchRun create(BatchConfig asked) {
    config = Optional.of(asked);
    return new BatchRun() {
      @Override
      public BatchSummary run(BatchListener listener) throws BatchException {
        return course.run(listener);
      }

      @Override
      public PreviewReport preview() {
        previewed = true;
        return new PreviewReport(
            List.of(),
            summary(0, 0, 0, 0),
            0,
            new TimeEstimate(Duration.ofSeconds(7), false),
            new ToClassify(0, List.of()),
            ModelUse.NONE);
      }

      @Override
      public void stop() {
        stopped = true;
      }
    };
  }

  BatchConfig config() {
    return config.orElseThrow();
  }

  boolean wasRun() {
    return config.isPresent();
  }

  boolean wasPreviewed() {
    return previewed;
  }

  boolean wasStopped() {
    return stopped;
  }
}
