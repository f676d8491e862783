package dev.corpora.classify.remote;

import dev.corpora.model.TermPos;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Makes requests of groups of terms. Immutable. */
record Questions(Protocol protocol, Prompt prompt) {

  /** What providers add to a request that is forced into a schema, at most. */
  private static final int ADDED_TOKENS = 1_000;

  private static final String SENTENCE = "x".repeat(120);

  private static final int USUAL_BYTES_PER_TOKEN = 4;

  /** A request for so many terms as they usually are. */
  Question ofUsual(int terms) {
    Map<String, AskedTerm> usual = new LinkedHashMap<>();
    for (int i = 0; i < terms; i++) {
      usual.put(
          String.format(Locale.ROOT, "%08d", i),
          new AskedTerm("", "pond water", "pond water", TermPos.PHRASE, "term", "en", SENTENCE));
    }
    return of(new TermGroup(usual));
  }

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
