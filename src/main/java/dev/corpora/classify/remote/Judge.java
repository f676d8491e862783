package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;

/** Says what replies mean, the same for all providers. Safe for use by several threads. */
final class Judge {

  /** Providers' names for an account that has nothing left to spend, which no wait mends. */
  private static final Set<String> SPENT =
      Set.of(
          "insufficient_quota",
          "billing_hard_limit_reached",
          "billing_error",
          "credit_balance_exhausted",
          "enforced_spend_limit_reached");

  private static final int LONGEST_REASON = 300;

  private final WaitHeaders waits;

  Judge(Clock clock) {
    this.waits = new WaitHeaders(clock);
  }

  /**
   * Judges a reply.
   *
   * @param question what was asked
   */
  Verdict judge(WireReply reply, Question question) {
    if (reply instanceof WireReply.Broken broken) {
      return broken.sent() && question.kind() == Question.Kind.HAND_IN
          ? new Verdict.Rejected(broken.message())
          : new Verdict.TryAgain(broken.message(), Duration.ZERO, true, broken.sent());
    }
    WireReply.Response response = (WireReply.Response) reply;
    int status = response.status();
    if (status >= 200 && status < 300) {
      return answered(response.body(), question.check());
    }
    String reason = reason(response);
    if (status == 404 && question.kind() == Question.Kind.LOOK) {
      return new Verdict.Rejected(reason);
    }
    return switch (status) {
      case 401, 402, 403, 404, 407 -> new Verdict.Refused(reason);
      case 408, 409, 425 -> new Verdict.TryAgain(reason, waits.least(response), false, false);
      case 429 ->
          isSpent(response)
              ? new Verdict.Refused(reason)
              : new Verdict.TryAgain(reason, waits.least(response), false, false);
      default ->
          status >= 500
              ? new Verdict.TryAgain(reason, waits.least(response), true, false)
              : isSpent(response) ? new Verdict.Refused(reason) : new Verdict.Rejected(reason);
    };
  }

  private static Verdict answered(String body, Question.Check check) {
    try {
      return new Verdict.Answered(body, check.read(body));
    } catch (IOException e) {
      return new Verdict.TryAgain(String.valueOf(e.getMessage()), Duration.ZERO, true, true);
    }
  }

  private static boolean isSpent(WireReply.Response response) {
    JsonNode error = error(response);
    return SPENT.contains(error.path("code").asText())
        || SPENT.contains(error.path("type").asText())
        || SPENT.contains(error.path("details").path("error_code").asText())
        || error.path("message").asText().toLowerCase(Locale.ROOT).contains("credit balance");
  }

  /** The status and what the provider says of it, which may be anything. */
  private static String reason(WireReply.Response response) {
    JsonNode error = error(response);
    String message = error.isTextual() ? error.asText() : error.path("message").asText("");
    String plain = PlainText.of(message, LONGEST_REASON);
    return response.status() + (plain.isEmpty() ? "" : " (" + plain + ")");
  }

  private static JsonNode error(WireReply.Response response) {
    try {
      return ProviderJson.object(response.body()).path("error");
    } catch (IOException e) {
      return MissingNode.getInstance();
    }
  }
}
