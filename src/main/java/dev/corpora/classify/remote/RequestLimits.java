package dev.corpora.classify.remote;

import io.github.resilience4j.ratelimiter.RateLimiter;
import io.github.resilience4j.ratelimiter.RateLimiterConfig;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.LongSupplier;

/**
 * How much a run asks of a provider in a minute, all workers together, spread over the minute. Safe
 * for use by several threads.
 */
final class RequestLimits {

  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** Tokens are handed out as often as this in a minute. */
  private static final int TOKEN_STEPS = 60;

  /** Longer than any reservation can take. */
  private static final Duration WITHOUT_END = Duration.ofDays(365);

  private final Optional<RateLimiter> requests;
  private final Optional<RateLimiter> tokens;

  /**
   * Limits; an empty one is none.
   *
   * @param nanoTime measures time
   */
  RequestLimits(OptionalInt requestsPerMinute, OptionalInt tokensPerMinute, LongSupplier nanoTime) {
    this.requests =
        limiter(
            "requests",
            requestsPerMinute,
            1,
            MINUTE.dividedBy(Math.max(1, requestsPerMinute.orElse(1))),
            nanoTime);
    this.tokens =
        limiter(
            "tokens",
            tokensPerMinute,
            Math.max(1, tokensPerMinute.orElse(1) / TOKEN_STEPS),
            MINUTE.dividedBy(TOKEN_STEPS),
            nanoTime);
  }

  private static Optional<RateLimiter> limiter(
      String name, OptionalInt limit, int step, Duration period, LongSupplier nanoTime) {
    if (limit.isEmpty()) {
      return Optional.empty();
    }
    RateLimiterConfig config =
        RateLimiterConfig.custom()
            .limitForPeriod(step)
            .limitRefreshPeriod(period)
            .timeoutDuration(WITHOUT_END)
            .build();
    return Optional.of(RateLimiter.of(name, config, Map.of(), nanoTime::getAsLong));
  }

  /** Reserves a request of so many tokens, and says how long to wait before it is sent. */
  Duration reserve(long tokensOfRequest) {
    int permits = (int) Math.min(Integer.MAX_VALUE, Math.max(1, tokensOfRequest));
    long wait =
        Math.max(
            requests.map(RateLimiter::reservePermission).orElse(0L),
            tokens.map(limiter -> limiter.reservePermission(permits)).orElse(0L));
    return Duration.ofNanos(Math.max(0, wait));
  }
}
