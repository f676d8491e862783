package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Takes whole documents through a pipeline of its own, one after the other, with a second attempt
 * where the first failed.
 */
final class Worker {

  private static final int ATTEMPTS = 2;

  private final int number;
  private final DocumentPipeline pipeline;
  private final BatchListener listener;
  private final String settings;
  private final Duration timeout;
  private final StopSignal stop;
  private final Clock clock;
  private final Retry retry;

  /** A worker, counted from 1. */
  Worker(
      int number,
      DocumentPipeline pipeline,
      BatchListener listener,
      String settings,
      Duration timeout,
      StopSignal stop,
      Clock clock) {
    this.number = number;
    this.pipeline = pipeline;
    this.listener = listener;
    this.settings = settings;
    this.timeout = timeout;
    this.stop = stop;
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

  /**
   * Processes a document to its end.
   *
   * @return empty where the batch was stopped before the document was done
   */
  Optional<CompletedDocument> process(PlannedDocument planned) {
    long start = System.nanoTime();
    List<Problem> problems = new ArrayList<>();
    int[] attempts = {0};
    Outcome outcome =
        retry.executeSupplier(
            () -> {
              attempts[0]++;
              listener.documentStarted(number, planned.document().relativePath(), attempts[0]);
              Outcome result = attempt(planned);
              result.problem().ifPresent(problems::add);
              return result;
            });
    if (outcome.problem().filter(p -> p.kind() == FailureKind.INTERRUPTED).isPresent()) {
      return Optional.empty();
    }
    Duration duration = Duration.ofNanos(System.nanoTime() - start);
    return Optional.of(
        CompletedDocument.of(
            planned, settings, outcome, attempts[0], problems, duration, clock.instant()));
  }

  /**
   * Whatever a document makes a stage do, even to run out of memory or stack, is the failure of
   * that document alone.
   */
  private Outcome attempt(PlannedDocument planned) {
    DiscoveredDocument document = planned.document();
    try {
      return pipeline.process(
          document,
          planned.target(),
          new AttemptCheckpoint(timeout, stop),
          stage -> listener.stageStarted(number, document.relativePath(), stage));
    } catch (AttemptAbandonedException e) {
      return failed(e.kind(), String.valueOf(e.getMessage()));
    } catch (OutOfMemoryError e) {
      return failed(
          FailureKind.OUT_OF_MEMORY,
          "the document needs more memory than there is; allow more with CORPORA_JAVA_OPTS=-Xmx…");
    } catch (StackOverflowError e) {
      return failed(FailureKind.CRASHED, "the document is nested deeper than can be followed");
    } catch (RuntimeException | Error e) {
      return failed(FailureKind.CRASHED, "a stage ended unexpectedly: " + e);
    }
  }

  private static Outcome failed(FailureKind kind, String message) {
    return new Outcome.Failed(new Problem(kind, message));
  }
}
