package dev.corpora.classify.remote;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a run may spend. A request is begun only where the most that it can cost still fits beside
 * what is spent and what others in work can cost; so the bound is never passed. Safe for use by
 * several threads.
 */
final class Budget {

  private final Price price;
  private final double most;
  private double spent;
  private double held;

  /**
   * A budget.
   *
   * @param price what the model costs; nothing where it is not known
   * @param most US dollars; empty for no bound, which is all that an unknown price allows
   */
  Budget(Optional<Price> price, OptionalDouble most) {
    if (price.isEmpty() && most.isPresent()) {
      throw new IllegalArgumentException("a bound without a price");
    }
    this.price = price.orElse(Price.of(0, 0));
    this.most = most.orElse(Double.POSITIVE_INFINITY);
  }

  /**
   * Holds what a request can cost.
   *
   * @return null where that does not fit any more
   */
  synchronized @Nullable Hold hold(long mostInput, long mostOutput) {
    double cost = price.most(mostInput, mostOutput);
    if (spent + held + cost > most) {
      return null;
    }
    held += cost;
    return new Hold(cost);
  }

  /** How a request ends for which nothing is left. */
  static Sent.Unanswered exhausted() {
    return new Sent.Unanswered(Sent.Why.TOO_DEAR, "the most that may be spent is reached");
  }

  /**
   * Counts what was spent without having been held: by an earlier run, of which this one learns.
   */
  void spend(Usage usage) {
    settle(0, price.of(usage));
  }

  /** What is spent for certain or possibly, in US dollars. */
  synchronized double spent() {
    return spent;
  }

  private synchronized void settle(double hold, double cost) {
    held -= hold;
    spent += cost;
  }

  /** Money held for one request, to be settled in one of three ways, once. */
  final class Hold {
    private final double cost;

    private Hold(double cost) {
      this.cost = cost;
    }

    /** The request cost this. */
    void spend(Usage usage) {
      settle(cost, price.of(usage));
    }

    /** Nobody knows what the request cost: what it can have cost counts. */
    void lose() {
      settle(cost, cost);
    }

    /** The request cost nothing. */
    void release() {
      settle(cost, 0);
    }
  }
}
