package dev.corpora.classify.remote;

import java.io.IOException;

/**
 * One request with what must be known to send it.
 *
 * @param terms in it, for the log
 * @param usualInput the tokens that it has, about
 * @param usualOutput the tokens that its answer will have, about
 * @param mostInput the most tokens that it can be
 * @param mostOutput the most tokens that its answer can be
 * @param check reads what came
 */
record Question(
    WireRequest request,
    int terms,
    long usualInput,
    long usualOutput,
    long mostInput,
    long mostOutput,
    Kind kind,
    Check check) {

  /** What a request is for, which decides what some replies mean. */
  enum Kind {
    /** Has terms answered. */
    TERMS,
    /** Hands in a batch: not again where the provider may have it already, and charge for it. */
    HAND_IN,
    /** Looks after a batch, which may be gone. */
    LOOK
  }

  /** Tells a whole response from one that broke off or means nothing. */
  @FunctionalInterface
  interface Check {
    /** What the provider says that the request took. */
    Usage read(String body) throws IOException;
  }

  /** A request about a batch, which is not charged by itself. */
  static Question aboutBatch(WireRequest request, Check check) {
    return new Question(request, 0, 0, 0, 0, 0, kind(request), check);
  }

  /** What it will take, about. */
  long usualTokens() {
    return usualInput + usualOutput;
  }

  private static Kind kind(WireRequest request) {
    return request.body().isPresent() ? Kind.HAND_IN : Kind.LOOK;
  }
}
