package dev.corpora.classify.remote;

import dev.corpora.classify.ClassifierUnavailableException;
import dev.corpora.model.ModelRequest;
import java.time.Duration;

/** What a try means for its request. */
sealed interface Verdict {

  /** What the log says of it. */
  String outcome();

  /**
   * How the request ends where it is not tried again.
   *
   * @throws ClassifierUnavailableException where no other request can succeed either
   */
  Sent end();

  /** What it took. */
  default Usage usage() {
    return Usage.NONE;
  }

  /** Answered, with this body. */
  record Answered(String body, Usage usage) implements Verdict {
    @Override
    public String outcome() {
      return ModelRequest.ANSWERED;
    }

    @Override
    public Sent end() {
      return new Sent.Answered(body);
    }
  }

  /**
   * To be tried again.
   *
   * @param least the least wait that the provider asks for; zero where it asks for none
   * @param ailing whether the provider is in trouble, rather than asking for patience
   * @param charged whether the provider may charge for the try
   */
  record TryAgain(String outcome, Duration least, boolean ailing, boolean charged)
      implements Verdict {
    @Override
    public Sent end() {
      return new Sent.Unanswered(Sent.Why.FAILED, outcome);
    }
  }

  /** Refused for what it asks, which another request need not be. */
  record Rejected(String outcome) implements Verdict {
    @Override
    public Sent end() {
      return new Sent.Unanswered(Sent.Why.REJECTED, outcome);
    }
  }

  /** Refused for who asks: no request can succeed. */
  record Refused(String outcome) implements Verdict {
    @Override
    public Sent end() {
      throw new ClassifierUnavailableException(
          "the language model's provider refuses to answer: " + outcome);
    }
  }

  /** Not even sent. */
  record Unasked(Sent.Unanswered end) implements Verdict {
    @Override
    public String outcome() {
      return end.reason();
    }
  }
}
