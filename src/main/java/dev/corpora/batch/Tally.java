package dev.corpora.batch;

import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Counts what became of a run's documents. For the coordinator's thread alone. */
final class Tally {

  private static final int ERRORS_KEPT = 10;

  private final int found;
  private int processed;
  private int skipped;
  private int partial;
  private int failed;
  private long terms;
  private long flagged;
  private long unclassified;
  private ModelUse modelUse = ModelUse.NONE;
  private final Map<FailureKind, Integer> problems = new EnumMap<>(FailureKind.class);
  private final List<BatchSummary.DocumentError> firstErrors = new ArrayList<>();

  /** Counts from a number of documents found, of which some are skipped. */
  Tally(int found, int unchanged) {
    this.found = found;
    this.skipped = unchanged;
  }

  void add(DocumentResult result) {
    switch (result.status()) {
      case SUCCESS -> processed++;
      case PARTIAL -> partial++;
      case FAILED -> failed++;
      case SKIPPED -> skipped++;
      case PENDING -> {
        // Interrupted: counted with those that the run did not come to.
      }
      case PROCESSING -> throw new IllegalArgumentException(result.document() + " is not done");
    }
    terms += result.termCount();
    flagged += result.flaggedCount();
    unclassified += result.unclassifiedCount();
    modelUse = modelUse.plus(result.modelUse());
    result.problem().ifPresent(problem -> problems.merge(problem.kind(), 1, Integer::sum));
    if (result.isForLater()) {
      result
          .problem()
          .filter(problem -> problem.kind() != FailureKind.STAGES_LEFT)
          .ifPresent(problem -> addError(result.document(), problem));
    }
  }

  private void addError(String document, Problem problem) {
    if (firstErrors.size() < ERRORS_KEPT) {
      firstErrors.add(new BatchSummary.DocumentError(document, problem));
    }
  }

  int unfinished() {
    return found - processed - skipped - partial - failed;
  }

  /** The counts as the manifest names them. */
  SortedMap<String, Integer> counts() {
    SortedMap<String, Integer> counts = new TreeMap<>();
    counts.put("found", found);
    counts.put("processed", processed);
    counts.put("skipped", skipped);
    counts.put("partial", partial);
    counts.put("failed", failed);
    return counts;
  }

  BatchSummary summary(
      RunFrame frame,
      Duration duration,
      boolean stopped,
      Optional<EarlyEnd> earlyEnd,
      Optional<MachineUse> machineUse) {
    return new BatchSummary(
        frame.id(),
        found,
        processed,
        skipped,
        partial,
        failed,
        unfinished(),
        terms,
        flagged,
        unclassified,
        duration,
        frame.output(),
        frame.errorLog(),
        problems,
        firstErrors,
        stopped,
        earlyEnd.filter(end -> unfinished() > 0),
        machineUse,
        modelUse);
  }
}
