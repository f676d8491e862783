package dev.corpora.classify.remote;

import java.nio.charset.StandardCharsets;

/** Makes requests of groups of terms. Immutable. */
record Questions(Protocol protocol, Prompt prompt) {

  /** What providers add to a request that is forced into a schema, at most. */
  private static final int ADDED_TOKENS = 1_000;

  private static final int USUAL_BYTES_PER_TOKEN = 4;

  /** The request for a group. */
  Question of(TermGroup group) {
    int terms = group.terms().size();
    String body = protocol.body(prompt, group).toString();
    long bytes = body.getBytes(StandardCharsets.UTF_8).length;
    return new Question(
        WireRequest.postJson(protocol.path(), body),
        terms,
        bytes / USUAL_BYTES_PER_TOKEN + prompt.usualTokens(terms),
        // No token is shorter than a byte.
        bytes + ADDED_TOKENS,
        prompt.mostTokens(terms),
        Question.Kind.TERMS,
        answer -> protocol.read(answer).usage());
  }
}
