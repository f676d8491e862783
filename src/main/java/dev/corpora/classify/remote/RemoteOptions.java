package dev.corpora.classify.remote;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;

/**
 * How a language model is asked. The key is no part of it.
 *
 * @param model the model's name, as the provider knows it
 * @param baseUrl where the provider answers
 * @param groupSize terms in one request, 1 to {@link #LARGEST_GROUP}
 * @param fallbackLocal whether the run goes on with the local classifier where the provider is down
 * @param requestsPerMinute of all workers together; empty for no bound
 * @param tokensPerMinute of all workers together; empty for no bound
 * @param price what the model costs; empty where nobody knows
 * @param maxCost the most US dollars that a run may spend; empty for no bound
 * @param batch whether the provider's batch service is used
 * @param answers the folder of kept answers
 */
public record RemoteOptions(
    Provider provider,
    String model,
    String baseUrl,
    int groupSize,
    boolean fallbackLocal,
    OptionalInt requestsPerMinute,
    OptionalInt tokensPerMinute,
    Optional<Price> price,
    OptionalDouble maxCost,
    boolean batch,
    Path answers) {

  /** Terms in one request unless said otherwise. */
  public static final int DEFAULT_GROUP = 25;

  /** The most terms in one request. */
  public static final int LARGEST_GROUP = 200;

  private static final Set<String> ON_THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

  /** The longest that one request may take. */
  static final Duration TIMEOUT = Duration.ofMinutes(5);

  /** The most bytes of kept answers. */
  static final long ANSWER_BYTES = 64L << 20;

  public RemoteOptions {
    if (groupSize < 1 || groupSize > LARGEST_GROUP) {
      throw new IllegalArgumentException(
          "a request holds 1 to " + LARGEST_GROUP + " terms, not " + groupSize);
    }
    if (maxCost.isPresent() && price.isEmpty()) {
      throw new IllegalArgumentException("the cost is bounded, but the price is not known");
    }
  }

  /** What is paid in the way that is asked. */
  Optional<Price> effectivePrice() {
    return batch ? price.map(Price::inBatch) : price;
  }

  /** Whether what is sent can be read by nobody on the way. */
  public boolean isPrivate() {
    URI address = URI.create(baseUrl);
    return address.getScheme().equals("https") || ON_THIS_MACHINE.contains(address.getHost());
  }
}
