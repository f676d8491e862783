package dev.corpora.classify.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.ModelRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tries, waits and ends, with replies from a list and a clock that only waits move. */
class SenderTest {

  private static final WireReply ANSWER = new WireReply.Response(200, Map.of(), "{}");
  private static final WireReply BROKEN = new WireReply.Broken(true, "the connection broke");

  private final Deque<WireReply> replies = new ArrayDeque<>();
  private final List<Duration> waits = new ArrayList<>();
  private final List<ModelRequest> tries = new ArrayList<>();
  private Instant now = Instant.parse("2026-01-01T00:00:00Z");
  private double random = 0.5;
  private int sent;
  private RequestLimits limits = limits(OptionalInt.empty(), OptionalInt.empty());
  private Budget budget = new Budget(Optional.of(Price.of(1, 5)), OptionalDouble.empty());

  private RequestLimits limits(OptionalInt requests, OptionalInt tokens) {
    return new RequestLimits(
        requests, tokens, () -> Duration.between(Instant.EPOCH, now).toNanos());
  }

  private Sender sender() {
    return new Sender(
        1,
        new Sender.Line(
            (request, checkpoint) -> {
              sent++;
              return replies.size() > 1 ? replies.remove() : replies.element();
            },
            budget,
            limits,
            new MovedClock(),
            (time, checkpoint) -> {
              if (!time.isZero()) {
                waits.add(time);
                now = now.plus(time);
              }
            },
            tries::add),
        new RetryRules(() -> random));
  }

  private final class MovedClock extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  private static Question question(Question.Check check) {
    return new Question(
        WireRequest.postJson("/", "{}"), 3, 60, 40, 1000, 1000, Question.Kind.TERMS, check);
  }

  private static Question question() {
    return question(body -> new Usage(1, 10, 0, 0, 10));
  }

  private static WireReply status(int status) {
    return new WireReply.Response(status, Map.of(), "");
  }

  @ParameterizedTest
  @ValueSource(ints = {408, 429, 500, 502, 503, 529})
  void whatTimeMendsIsTriedAgain(int status) {
    replies.addAll(List.of(status(status), status(status), ANSWER));

    assertThat(sender().send(question(), Checkpoint.NONE)).isEqualTo(new Sent.Answered("{}"));
    assertThat(sent).isEqualTo(3);
    assertThat(waits).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1));
  }

  @Test
  void brokenConnectionsAreTriedFiveTimes() {
    replies.add(BROKEN);

    assertThat(sender().send(question(), Checkpoint.NONE)).isInstanceOf(Sent.Unanswered.class);
    assertThat(sent).isEqualTo(5);
    assertThat(waits)
        .containsExactly(
            Duration.ofMillis(500),
            Duration.ofSeconds(1),
            Duration.ofSeconds(2),
            Duration.ofSeconds(4));
  }

  @Test
  void theJitterIsFull() {
    random = 0;
    replies.addAll(List.of(BROKEN, BROKEN, ANSWER));

    sender().send(question(), Checkpoint.NONE);
    assertThat(waits).containsExactly(Duration.ofMillis(1), Duration.ofMillis(1));
  }

  @Test
  void noTryComesBeforeTheTimeThatTheProviderAskedFor() {
    random = 0;
    replies.addAll(List.of(new WireReply.Response(429, Map.of("retry-after", "30"), ""), ANSWER));

    sender().send(question(), Checkpoint.NONE);
    assertThat(waits).containsExactly(Duration.ofSeconds(30));
  }

  @Test
  void aProviderThatWantsAnHourIsNotWaitedFor() {
    replies.add(new WireReply.Response(429, Map.of("retry-after", "3600"), ""));

    assertThat(sender().send(question(), Checkpoint.NONE)).isInstanceOf(Sent.Unanswered.class);
    assertThat(sent).isEqualTo(1);
    assertThat(waits).isEmpty();
  }

  @Test
  void aResponseThatIsNotWholeIsTriedAgain() {
    replies.add(ANSWER);
    int[] reads = {0};

    Sent end =
        sender()
            .send(
                question(
                    body -> {
                      if (reads[0]++ == 0) {
                        throw new java.io.IOException("the response is not valid JSON");
                      }
                      return Usage.NONE;
                    }),
                Checkpoint.NONE);
    assertThat(end).isInstanceOf(Sent.Answered.class);
    assertThat(sent).isEqualTo(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          401 | {"error":{"type":"authentication_error","message":"invalid x-api-key"}}
          402 | {"error":{"type":"billing_error","message":"pay"}}
          403 | {"error":{"type":"permission_error","message":"no"}}
          404 | {"error":{"type":"not_found_error","message":"model: none"}}
          400 | {"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}
          429 | {"error":{"code":"insufficient_quota","message":"You exceeded your current quota"}}
          429 | {"error":{"type":"rate_limit_error","details":{"error_code":"enforced_spend_limit_reached"}}}
          """)
  void credentialsModelAndQuotaAreRefusedOnce(int status, String body) {
    replies.add(new WireReply.Response(status, Map.of(), body));

    assertThatThrownBy(() -> sender().send(question(), Checkpoint.NONE))
        .isInstanceOf(ClassifierUnavailableException.class)
        .hasMessageContaining(String.valueOf(status));
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void aRequestThatIsRefusedForItselfIsNotTriedAgain() {
    replies.add(status(400));

    assertThat(sender().send(question(), Checkpoint.NONE))
        .isEqualTo(new Sent.Unanswered(Sent.Why.REJECTED, "400"));
    assertThat(sent).isEqualTo(1);
  }

  @Test
  void aMessageOfTheProviderIsShownInOneShortLine() {
    String message = "bad\\u001b[31m\\n" + "x".repeat(5000);
    replies.add(
        new WireReply.Response(400, Map.of(), "{\"error\":{\"message\":\"" + message + "\"}}"));

    Sent.Unanswered end = (Sent.Unanswered) sender().send(question(), Checkpoint.NONE);
    assertThat(end.reason()).hasSizeLessThan(320).doesNotContain("\u001b").doesNotContain("\n");
  }

  @Test
  void aProviderThatIsDownIsLeftAloneForAMinute() {
    replies.add(BROKEN);
    Sender sender = sender();

    assertThat(sender.send(question(), Checkpoint.NONE))
        .isEqualTo(new Sent.Unanswered(Sent.Why.DOWN, "the connection broke"));
    assertThat(sender.send(question(), Checkpoint.NONE))
        .isEqualTo(new Sent.Unanswered(Sent.Why.DOWN, "the provider is down"));
    assertThat(sent).isEqualTo(5);

    now = now.plusSeconds(61);
    replies.clear();
    replies.add(ANSWER);
    assertThat(sender.send(question(), Checkpoint.NONE)).isInstanceOf(Sent.Answered.class);
  }

  @Test
  void aProviderThatAsksForPatienceIsNotDown() {
    replies.add(status(429));
    Sender sender = sender();

    sender.send(question(), Checkpoint.NONE);
    sender.send(question(), Checkpoint.NONE);
    assertThat(sent).isEqualTo(10);
  }

  @Test
  void requestsAreSpreadOverTheMinute() {
    limits = limits(OptionalInt.of(6), OptionalInt.empty());
    replies.add(ANSWER);
    Sender sender = sender();
    Instant start = now;

    for (int i = 0; i < 7; i++) {
      sender.send(question(), Checkpoint.NONE);
    }
    assertThat(Duration.between(start, now))
        .isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
  }

  @Test
  void tokensAreSpreadOverTheMinute() {
    limits = limits(OptionalInt.empty(), OptionalInt.of(600));
    replies.add(ANSWER);
    Sender sender = sender();
    Instant start = now;

    for (int i = 0; i < 7; i++) {
      sender.send(question(), Checkpoint.NONE);
    }
    // Seven requests of 100 tokens at 10 a second; the first may go at once.
    assertThat(Duration.between(start, now))
        .isBetween(Duration.ofSeconds(58), Duration.ofSeconds(70));
  }

  @Test
  void nothingIsSentThatCouldCostMoreThanMayBeSpent() {
    // A request can cost 1000 tokens in at $1 and 1000 out at $5 a million: $0.006.
    budget = new Budget(Optional.of(Price.of(1, 5)), OptionalDouble.of(0.0061));
    replies.add(ANSWER);
    Sender sender = sender();

    assertThat(sender.send(question(), Checkpoint.NONE)).isInstanceOf(Sent.Answered.class);
    assertThat(sender.send(question(), Checkpoint.NONE)).isInstanceOf(Sent.Answered.class);
    assertThat(sender.send(question(), Checkpoint.NONE))
        .extracting(end -> ((Sent.Unanswered) end).why())
        .isEqualTo(Sent.Why.TOO_DEAR);
    assertThat(sent).isEqualTo(2);
    assertThat(budget.spent()).isLessThan(0.0061);
  }

  @Test
  void aTryOfWhichNobodyKnowsWhatItCostCountsInFull() {
    budget = new Budget(Optional.of(Price.of(1, 5)), OptionalDouble.of(0.0119));
    replies.addAll(List.of(BROKEN, ANSWER));

    assertThat(sender().send(question(), Checkpoint.NONE))
        .extracting(end -> ((Sent.Unanswered) end).why())
        .isEqualTo(Sent.Why.TOO_DEAR);
    assertThat(sent).isEqualTo(1);
  }
}
