package dev.corpora.model;

import java.util.OptionalDouble;

/**
 * What a language model was asked, as its provider counted it.
 *
 * @param requests those that were answered
 * @param tokensIn all that went to the model, whether its provider had kept it or not
 * @param dollars US dollars; empty where the price is not known
 */
public record ModelUse(long requests, long tokensIn, long tokensOut, OptionalDouble dollars) {

  /** Nothing was asked. */
  public static final ModelUse NONE = new ModelUse(0, 0, 0, OptionalDouble.empty());

  /** Whether nothing was asked. */
  public boolean isNone() {
    return requests == 0;
  }

  /** Both together; the money only where it is known of all. */
  public ModelUse plus(ModelUse other) {
    if (isNone() || other.isNone()) {
      return isNone() ? other : this;
    }
    return new ModelUse(
        requests + other.requests,
        tokensIn + other.tokensIn,
        tokensOut + other.tokensOut,
        dollars.isPresent() && other.dollars.isPresent()
            ? OptionalDouble.of(dollars.getAsDouble() + other.dollars.getAsDouble())
            : OptionalDouble.empty());
  }
}
