package dev.corpora.batch;

import java.util.Optional;

/**
 * Makes the first part of an attempt in one place and the second, from what the first has kept, in
 * another: what reads documents has no keys and no network, what has these reads no documents. A
 * failure of either part is the failure of the attempt.
 */
final class DividedAttempts implements Attempts {

  private final Optional<Attempts> first;
  private final Optional<Attempts> second;

  /** Attempts of two parts, one of which may have nothing to do. */
  DividedAttempts(Optional<Attempts> first, Optional<Attempts> second) {
    this.first = first;
    this.second = second;
  }

  @Override
  public Outcome attempt(PlannedDocument planned, Place place, AttemptListener listener) {
    if (first.isPresent()) {
      Outcome outcome = first.get().attempt(planned, place, listener);
      boolean goesOn =
          second.isPresent() && outcome instanceof Outcome.Halfway half && half.isStopped();
      if (!goesOn) {
        return outcome;
      }
    }
    return second.orElseThrow().attempt(planned, place, listener);
  }

  @Override
  public void prepare() {
    first.ifPresent(Attempts::prepare);
  }

  @Override
  public void close() {
    first.ifPresent(Attempts::close);
    second.ifPresent(Attempts::close);
  }
}
