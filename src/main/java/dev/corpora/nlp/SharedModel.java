package dev.corpora.nlp;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/**
 * A model that is loaded on first use, once, whichever thread comes first.
 *
 * @param <M> the model's type, safe for use by several threads
 */
final class SharedModel<M> {

  /** Reads a model from its bytes. */
  @FunctionalInterface
  interface Loader<M> {
    M load(InputStream stream) throws IOException;
  }

  private final ModelSource source;
  private final Loader<M> loader;
  private volatile @Nullable M model;

  SharedModel(ModelSource source, Loader<M> loader) {
    this.source = source;
    this.loader = loader;
  }

  ModelSource source() {
    return source;
  }

  /**
   * The model, loaded where it is not yet.
   *
   * @throws UncheckedIOException where it cannot be read, which for a model that ships is a broken
   *     installation
   */
  M get() {
    M loaded = model;
    if (loaded == null) {
      synchronized (this) {
        loaded = model;
        if (loaded == null) {
          try {
            loaded = load();
          } catch (IOException e) {
            throw new UncheckedIOException("model " + source.name() + " cannot be read", e);
          }
          model = loaded;
        }
      }
    }
    return loaded;
  }

  private M load() throws IOException {
    try (InputStream stream = new BufferedInputStream(source.open())) {
      return loader.load(stream);
    }
  }
}
