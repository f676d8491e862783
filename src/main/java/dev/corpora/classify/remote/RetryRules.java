package dev.corpora.classify.remote;

import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import java.util.function.DoubleSupplier;

/**
 * When a request is tried again: up to five times, after an exponential backoff with full jitter
 * (Brooker 2015, <i>Exponential Backoff and Jitter</i>), and not before the time that the provider
 * asked for.
 */
final class RetryRules {

  static final int TRIES = 5;

  /** A provider that wants to be left alone for longer than this is not waited for. */
  static final Duration LONGEST_WAIT = Duration.ofMinutes(10);

  private static final Duration FIRST_BACKOFF = Duration.ofSeconds(1);
  private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(60);

  private final DoubleSupplier random;
  private final RetryConfig config;

  /**
   * Rules.
   *
   * @param random gives numbers from 0 to 1, without 1
   */
  RetryRules(DoubleSupplier random) {
    this.random = random;
    this.config =
        RetryConfig.<Verdict>custom()
            .maxAttempts(TRIES)
            .retryOnResult(RetryRules::mayBeTriedAgain)
            .intervalBiFunction(this::wait)
            .build();
  }

  /** Follows one request: what it is told of a try's verdict it answers with a wait, or -1. */
  Retry.AsyncContext<Verdict> begin() {
    return Retry.of("request to a language model", config).asyncContext();
  }

  private static boolean mayBeTriedAgain(Verdict verdict) {
    return verdict instanceof Verdict.TryAgain again && again.least().compareTo(LONGEST_WAIT) <= 0;
  }

  private long wait(int tries, Either<Throwable, Verdict> outcome) {
    Duration asked =
        outcome.isRight() && outcome.get() instanceof Verdict.TryAgain again
            ? again.least()
            : Duration.ZERO;
    long backoff =
        Math.min(LONGEST_BACKOFF.toMillis(), FIRST_BACKOFF.toMillis() << Math.min(tries - 1, 20));
    // Jitter on top, or all workers that were sent away come back at the same moment.
    return Math.max(1, asked.toMillis() + (long) (random.getAsDouble() * backoff));
  }
}
