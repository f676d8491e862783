package dev.corpora.batch;

import java.util.function.Function;

/**
 * What a step of an attempt came to.
 *
 * @param <T> what it made
 */
sealed interface Step<T> {

  /** The attempt with a next step, if it is to go on. */
  <U> Step<U> then(Function<T, Step<U>> next);

  /** How the attempt ended; to be asked after the last step alone. */
  Outcome outcome();

  static <T> Step<T> done(T result) {
    return new Done<>(result);
  }

  static <T> Step<T> ended(Outcome outcome) {
    return new Ended<>(outcome);
  }

  /** It made something. */
  record Done<T>(T result) implements Step<T> {
    @Override
    public <U> Step<U> then(Function<T, Step<U>> next) {
      return next.apply(result);
    }

    @Override
    public Outcome outcome() {
      return (Outcome) result;
    }
  }

  /** The attempt ends with it. */
  record Ended<T>(Outcome outcome) implements Step<T> {
    @Override
    public <U> Step<U> then(Function<T, Step<U>> next) {
      return new Ended<>(outcome);
    }
  }
}
