package dev.corpora.classify.remote;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ModelRequest;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import io.github.resilience4j.retry.Retry;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Sends one worker's requests, each until it is answered, refused or tried often enough, and stops
 * asking for a while where the provider is down.
 */
final class Sender {

  /** Ten tries in a row, or the first five, that found the provider ailing mean that it is down. */
  private static final int WINDOW = 10;

  private static final int FIRST_TRIES = 5;
  private static final float FAILED_PERCENT = 95;
  private static final Duration DOWN = Duration.ofMinutes(1);

  private final int worker;
  private final Line line;
  private final Judge judge;
  private final RetryRules rules;
  private final CircuitBreaker breaker;

  /** What all workers share. */
  record Line(
      Exchange exchange,
      Budget budget,
      RequestLimits limits,
      Clock clock,
      Pause pause,
      RequestLog log) {}

  /** A sender for a worker, counted from 1. */
  Sender(int worker, Line line, RetryRules rules) {
    this.worker = worker;
    this.line = line;
    this.judge = new Judge(line.clock());
    this.rules = rules;
    this.breaker =
        CircuitBreaker.of(
            "language model for worker " + worker,
            CircuitBreakerConfig.custom()
                .slidingWindow(WINDOW, FIRST_TRIES, SlidingWindowType.COUNT_BASED)
                .failureRateThreshold(FAILED_PERCENT)
                .waitDurationInOpenState(DOWN)
                .permittedNumberOfCallsInHalfOpenState(1)
                .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                .clock(line.clock())
                .build());
  }

  /**
   * Sends a request, and waits for its end.
   *
   * @throws ClassifierUnavailableException where no request can succeed
   * @throws dev.corpora.model.AttemptAbandonedException where the checkpoint ends the wait
   */
  Sent send(Question question, Checkpoint checkpoint) {
    Retry.AsyncContext<Verdict> retry = rules.begin();
    for (int number = 1; ; number++) {
      Tried tried = tryOnce(question, checkpoint);
      Verdict verdict = tried.verdict();
      long wait = retry.onResult(verdict);
      Duration pause = Duration.ofMillis(Math.max(0, wait));
      line.log()
          .tried(
              new ModelRequest(
                  worker,
                  number,
                  question.terms(),
                  withoutWordsOfTheProvider(verdict.outcome()),
                  tried.held(),
                  pause,
                  verdict.usage().allInput(),
                  verdict.usage().output()));
      if (wait < 0) {
        return breaker.getState() == CircuitBreaker.State.OPEN
                && verdict instanceof Verdict.TryAgain
            ? new Sent.Unanswered(Sent.Why.DOWN, verdict.outcome())
            : verdict.end();
      }
      line.pause().of(pause, checkpoint);
    }
  }

  /** These can repeat what was sent. */
  private static String withoutWordsOfTheProvider(String outcome) {
    int words = outcome.indexOf(" (");
    return words < 0 ? outcome : outcome.substring(0, words);
  }

  /** A verdict, and how long the request was held back for the limits. */
  private record Tried(Verdict verdict, Duration held) {
    static Tried notAsked(Sent.Unanswered end) {
      return new Tried(new Verdict.Unasked(end), Duration.ZERO);
    }
  }

  private Tried tryOnce(Question question, Checkpoint checkpoint) {
    if (!breaker.tryAcquirePermission()) {
      return Tried.notAsked(new Sent.Unanswered(Sent.Why.DOWN, "the provider is down"));
    }
    Budget.Hold hold = line.budget().hold(question.mostInput(), question.mostOutput());
    if (hold == null) {
      breaker.releasePermission();
      return Tried.notAsked(Budget.exhausted());
    }
    Verdict verdict;
    Duration held = line.limits().reserve(question.usualTokens());
    try {
      line.pause().of(held, checkpoint);
      verdict = judge.judge(line.exchange().send(question.request(), checkpoint), question);
    } catch (RuntimeException | Error e) {
      breaker.releasePermission();
      hold.lose();
      throw e;
    }
    settle(hold, verdict);
    record(verdict);
    return new Tried(verdict, held);
  }

  private static void settle(Budget.Hold hold, Verdict verdict) {
    if (verdict instanceof Verdict.Answered answered) {
      hold.spend(answered.usage());
    } else if (verdict instanceof Verdict.TryAgain again && again.charged()) {
      hold.lose();
    } else {
      hold.release();
    }
  }

  private void record(Verdict verdict) {
    if (!(verdict instanceof Verdict.TryAgain again)) {
      breaker.onSuccess(0, TimeUnit.MILLISECONDS);
    } else if (again.ailing()) {
      breaker.onError(0, TimeUnit.MILLISECONDS, new IllegalStateException(again.outcome()));
    } else {
      // A provider that asks for patience is not down.
      breaker.releasePermission();
    }
  }
}
