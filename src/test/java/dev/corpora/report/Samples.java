package dev.corpora.report;

import dev.corpora.batch.BatchPlan;
import dev.corpora.batch.BatchSummary;
import dev.corpora.batch.BatchSummary.DocumentError;
import dev.corpora.batch.DocumentResult;
import dev.corpora.batch.EarlyEnd;
import dev.corpora.batch.MachineUse;
import dev.corpora.batch.Stage;
import dev.corpora.batch.StageTimes;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Events of a batch, as its listeners get them. */
final class Samples {

  static final Problem LOCKED =
      new Problem(FailureKind.ENCRYPTED, "wants a password; give it with --password-file");

  private Samples() {}

  static BatchPlan plan(int found, int unchanged, Path output) {
    return new BatchPlan("20260204_153045_0a1b2c3d", found, unchanged, 1000, 2, output);
  }

  static DocumentResult success(String document, int terms) {
    return new DocumentResult(
        document,
        DocumentStatus.SUCCESS,
        Optional.empty(),
        List.of(),
        terms,
        0,
        0,
        1,
        Duration.ofMillis(3210),
        StageTimes.of(
            Map.of(Stage.PARSE, Duration.ofMillis(2000), Stage.EXTRACT, Duration.ofMillis(1150))),
        100,
        Optional.of(Path.of(document + ".vocab.json")),
        ModelUse.NONE);
  }

  static DocumentResult failure(String document, Problem problem) {
    return new DocumentResult(
        document,
        DocumentStatus.FAILED,
        Optional.of(problem),
        List.of(),
        0,
        0,
        0,
        2,
        Duration.ofMillis(80),
        StageTimes.of(Map.of(Stage.PARSE, Duration.ofMillis(30))),
        100,
        Optional.empty(),
        ModelUse.NONE);
  }

  static BatchSummary summary(int processed, int failed, int unfinished, boolean stopped) {
    return summary(processed, failed, unfinished, stopped, Optional.empty(), Optional.empty());
  }

  static BatchSummary stoppedByItself(EarlyEnd why, MachineUse machine) {
    return summary(7, 0, 2, true, Optional.of(why), Optional.of(machine));
  }

  private static BatchSummary summary(
      int processed,
      int failed,
      int unfinished,
      boolean stopped,
      Optional<EarlyEnd> earlyEnd,
      Optional<MachineUse> machineUse) {
    List<DocumentError> errors =
        failed == 0 ? List.of() : List.of(new DocumentError("secret \"plans\".pdf", LOCKED));
    return new BatchSummary(
        "20260204_153045_0a1b2c3d",
        processed + failed + unfinished + 4,
        processed,
        4,
        0,
        failed,
        unfinished,
        1204,
        3,
        17,
        Duration.ofMillis(12_345),
        Path.of("vocab"),
        Path.of("vocab", BatchSummary.ERROR_LOG_NAME),
        failed == 0 ? Map.of() : Map.of(FailureKind.ENCRYPTED, failed, FailureKind.DRM, 2),
        errors,
        stopped,
        earlyEnd,
        machineUse,
        ModelUse.NONE);
  }
}
