package dev.corpora.classify.remote;

/**
 * What requests took, in tokens as the provider counted them.
 *
 * @param requests those that were answered
 * @param input neither read from the provider's cache nor written to it
 * @param cacheWrite input that the provider kept for later requests
 * @param cacheRead input that the provider had kept
 */
public record Usage(long requests, long input, long cacheWrite, long cacheRead, long output) {

  /** Nothing. */
  public static final Usage NONE = new Usage(0, 0, 0, 0, 0);

  /** Both together. */
  public Usage plus(Usage other) {
    return new Usage(
        requests + other.requests,
        input + other.input,
        cacheWrite + other.cacheWrite,
        cacheRead + other.cacheRead,
        output + other.output);
  }

  /** All tokens that went to the provider. */
  public long allInput() {
    return input + cacheWrite + cacheRead;
  }
}
