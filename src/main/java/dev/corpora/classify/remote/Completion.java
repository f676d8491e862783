package dev.corpora.classify.remote;

import java.nio.charset.StandardCharsets;
import java.util.function.LongSupplier;

/**
 * A model's answer to one request.
 *
 * @param text what the model said; empty where it refused
 */
record Completion(String text, Usage usage) {

  /**
   * The same with tokens counted by us where the server, as some do, tells of none: else they would
   * seem to cost nothing, and no bound of the cost would hold.
   *
   * @param input gives about how many tokens the request had
   */
  Completion counted(LongSupplier input) {
    boolean isTold = usage.allInput() > 0;
    Usage counted =
        new Usage(
            usage.requests(),
            isTold ? usage.input() : input.getAsLong(),
            usage.cacheWrite(),
            usage.cacheRead(),
            usage.output() > 0 ? usage.output() : tokens(text));
    return new Completion(text, counted);
  }

  private static long tokens(String text) {
    return Questions.usualTokens(text.getBytes(StandardCharsets.UTF_8).length);
  }
}
