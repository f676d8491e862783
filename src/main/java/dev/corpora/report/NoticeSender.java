package dev.corpora.report;

import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.core.functions.Either;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/**
 * Posts the end of a run to a webhook. What the receiver cannot do now is tried three times in all;
 * a notice that does not arrive is said so and changes nothing else.
 */
public final class NoticeSender implements RunEndListener {

  private static final int TRIES = 3;

  private static final Duration CONNECT_LIMIT = Duration.ofSeconds(5);

  private static final Duration CALL_LIMIT = Duration.ofSeconds(15);

  /** A receiver that asks for more patience does without the notice: somebody waits for the end. */
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

  private static final MediaType JSON = MediaType.get("application/json; charset=utf-8");

  private final NoticeOptions options;

  /** A sender that opens its connection when there is something to send. */
  public NoticeSender(NoticeOptions options) {
    this.options = options;
  }

  /**
   * How a try ended.
   *
   * @param problem in words; empty where the notice arrived
   * @param passing whether another try may do better
   * @param asked how long the receiver asks to wait
   */
  private record Answer(Optional<String> problem, boolean passing, Optional<Duration> asked) {

    static Answer of(Response response) {
      if (response.isSuccessful()) {
        return new Answer(Optional.empty(), false, Optional.empty());
      }
      boolean passing = response.code() == 429 || response.code() >= 500;
      return new Answer(
          Optional.of("it answered " + response.code()),
          passing,
          Optional.ofNullable(response.header("Retry-After")).flatMap(Answer::seconds));
    }

    static Answer broken(IOException failure) {
      return new Answer(
          Optional.of("no answer: " + failure.getClass().getSimpleName()), true, Optional.empty());
    }

    private static Optional<Duration> seconds(String header) {
      try {
        return Optional.of(Duration.ofSeconds(Math.max(0, Long.parseLong(header.strip()))));
      } catch (NumberFormatException e) {
        return Optional.empty();
      }
    }

    boolean isWorthAnotherTry() {
      return passing && asked.orElse(Duration.ZERO).compareTo(LONGEST_WAIT) <= 0;
    }
  }

  @Override
  public Optional<String> runEnded(RunEnd end) {
    if (options.onlyFailures() && !end.isFailure()) {
      return Optional.empty();
    }
    OkHttpClient client =
        new OkHttpClient.Builder().connectTimeout(CONNECT_LIMIT).callTimeout(CALL_LIMIT).build();
    try {
      Request request =
          new Request.Builder()
              .url(options.target().toString())
              .header("User-Agent", "corpora")
              .post(
                  RequestBody.create(
                      options.format().body(end).getBytes(StandardCharsets.UTF_8), JSON))
              .build();
      Answer answer = Retry.of("notice", retries()).executeSupplier(() -> post(client, request));
      return answer
          .problem()
          .map(
              problem ->
                  String.format(
                      Locale.ROOT,
                      "the notice to %s was not taken: %s; the run is not affected",
                      options.shownTarget(),
                      problem));
    } finally {
      // Its threads would keep the process waiting for a minute.
      client.dispatcher().executorService().shutdown();
      client.connectionPool().evictAll();
    }
  }

  private static Answer post(OkHttpClient client, Request request) {
    try (Response response = client.newCall(request).execute()) {
      return Answer.of(response);
    } catch (IOException e) {
      return Answer.broken(e);
    }
  }

  private RetryConfig retries() {
    IntervalFunction backoff = IntervalFunction.ofExponentialBackoff(options.firstWait(), 2);
    return RetryConfig.<Answer>custom()
        .maxAttempts(TRIES)
        .retryOnResult(Answer::isWorthAnotherTry)
        .intervalBiFunction(
            (tries, outcome) -> Math.max(backoff.apply(tries), asked(outcome).toMillis()))
        .build();
  }

  private static Duration asked(Either<Throwable, Answer> outcome) {
    return outcome.isRight() ? outcome.get().asked().orElse(Duration.ZERO) : Duration.ZERO;
  }
}
