package dev.corpora.classify.remote;

/**
 * What a model costs, in US dollars for a million tokens.
 *
 * @param input neither read from the provider's cache nor written to it
 * @param share what is paid of it: 1, or less in a provider's batch
 */
public record Price(
    double input, double cacheWrite, double cacheRead, double output, double share) {

  /** What a provider's batch costs of the usual price. */
  private static final double BATCH = 0.5;

  /** A price that knows nothing of caches. */
  public static Price of(double input, double output) {
    return new Price(input, input, input, output, 1);
  }

  /** The same in a provider's batch. */
  Price inBatch() {
    return new Price(input, cacheWrite, cacheRead, output, BATCH);
  }

  /** What usage costs, in US dollars. */
  public double of(Usage usage) {
    return share
        * (usage.input() * input
            + usage.cacheWrite() * cacheWrite
            + usage.cacheRead() * cacheRead
            + usage.output() * output)
        / 1_000_000;
  }

  /** The most that a request can cost. */
  double most(long inputTokens, long outputTokens) {
    return share * (inputTokens * Math.max(input, cacheWrite) + outputTokens * output) / 1_000_000;
  }
}
