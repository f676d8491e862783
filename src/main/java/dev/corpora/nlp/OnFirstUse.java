package dev.corpora.nlp;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is made on first use, once, whichever thread comes first.
 *
 * @param <T> the type, safe for use by several threads
 */
final class OnFirstUse<T> implements Supplier<T> {

  private final Supplier<T> maker;
  private volatile @Nullable T made;

  OnFirstUse(Supplier<T> maker) {
    this.maker = maker;
  }

  @Override
  public T get() {
    T ready = made;
    if (ready == null) {
      synchronized (this) {
        ready = made;
        if (ready == null) {
          ready = maker.get();
          made = ready;
        }
      }
    }
    return ready;
  }
}
