package dev.corpora.classify.remote;

/** How a request ended after all its tries. */
sealed interface Sent {

  /** With a whole response. */
  record Answered(String body) implements Sent {}

  /**
   * Without one.
   *
   * @param reason a few words for a person
   */
  record Unanswered(Why why, String reason) implements Sent {}

  /** Why a request was not answered. */
  enum Why {
    /** All tries failed. */
    FAILED(true),
    /** The provider will not answer this request. */
    REJECTED(true),
    /** It could have cost more than may be spent. */
    TOO_DEAR(false),
    /** The provider is down, and was not asked. */
    DOWN(false);

    private final boolean ofOneRequest;

    Why(boolean ofOneRequest) {
      this.ofOneRequest = ofOneRequest;
    }

    /** Whether it says nothing of other requests. */
    boolean isOfOneRequest() {
      return ofOneRequest;
    }
  }
}
