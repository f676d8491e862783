package dev.corpora.classify.remote;

import dev.corpora.model.TermPos;
import java.io.IOException;
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
        usualTokens(bytes),
        prompt.usualTokens(terms),
        // No token is shorter than a byte.
        bytes + ADDED_TOKENS,
        prompt.mostTokens(terms),
        Question.Kind.TERMS,
        answer -> read(answer, bytes).usage());
  }

  /** The answer to a request for a group, as its check has read it before. */
  Completion read(Question asked, String body) throws IOException {
    return protocol.read(body).counted(asked::usualInput);
  }

  private Completion read(String body, long bytes) throws IOException {
    return protocol.read(body).counted(() -> usualTokens(bytes));
  }

  /** The tokens that so many bytes have, about. */
  static long usualTokens(long bytes) {
    return (bytes + USUAL_BYTES_PER_TOKEN - 1) / USUAL_BYTES_PER_TOKEN;
  }
}
