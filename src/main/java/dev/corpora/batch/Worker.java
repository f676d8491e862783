package dev.corpora.batch;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Takes whole documents to their end, one after the other, with a second attempt where the first
 * failed.
 */
final class Worker {

  private static final int ATTEMPTS = 2;

  /** Kinds of failure that may cost other documents something. */
  static final Set<FailureKind> DANGEROUS =
      EnumSet.of(FailureKind.TIMED_OUT, FailureKind.OUT_OF_MEMORY, FailureKind.CRASHED);

  private final int number;
  private final Attempts attempts;
  private final BatchListener listener;
  private final String settings;
  private final Clock clock;
  private final Retry retry;

  /** A worker, counted from 1. */
  Worker(
      int number,
      Attempts attempts,
      BatchListener listener,
      String settings,
      StopSignal stop,
      Clock clock) {
    this.number = number;
    this.attempts = attempts;
    this.listener = listener;
    this.settings = settings;
    this.clock = clock;
    this.retry =
        Retry.of(
            "attempts of worker " + number,
            RetryConfig.<Outcome>custom()
                .maxAttempts(ATTEMPTS)
                .waitDuration(Duration.ofMillis(50))
                .retryOnResult(outcome -> outcome instanceof Outcome.Failed && !stop.isGiven())
                .build());
  }

  /** Processes a document to its end, or to that of the batch's grace. */
  CompletedDocument process(PlannedDocument planned) {
    long start = System.nanoTime();
    StageTimer timer = new StageTimer(System::nanoTime);
    List<Problem> problems = new ArrayList<>();
    int[] made = {0};
    Outcome outcome =
        retry.executeSupplier(
            () -> {
              made[0]++;
              listener.documentStarted(number, planned.document().relativePath(), made[0]);
              Outcome result =
                  attempts.attempt(planned, placeOf(planned, problems), heard(planned, timer));
              timer.leave();
              result
                  .problem()
                  .filter(problem -> problem.kind() != FailureKind.STAGES_LEFT)
                  .ifPresent(problems::add);
              return result;
            });
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return CompletedDocument.of(
        planned, settings, outcome, made[0], problems, duration, timer.times(), clock.instant());
  }

  private AttemptListener heard(PlannedDocument planned, StageTimer timer) {
    String document = planned.document().relativePath();
    return new AttemptListener() {
      @Override
      public void stage(Stage stage) {
        timer.enter(stage);
        listener.stageStarted(number, document, stage);
      }

      @Override
      public void pages(int done) {
        listener.pagesRead(number, document, done);
      }
    };
  }

  /**
   * What broke a process, or held on to it, is dangerous to have beside others a second time. So is
   * what was in work when an earlier run died.
   */
  private static Attempts.Place placeOf(PlannedDocument planned, List<Problem> problems) {
    if (problems.isEmpty()) {
      return planned.wasInWork() ? Attempts.Place.QUARANTINE : Attempts.Place.SHARED;
    }
    return DANGEROUS.contains(problems.get(problems.size() - 1).kind())
        ? Attempts.Place.QUARANTINE
        : Attempts.Place.SHARED;
  }
}
