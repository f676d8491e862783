package dev.corpora.storage;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Data that the build has made of other resources, in the form in which a run reads them fastest.
 */
public final class CompiledData {

  private CompiledData() {}

  /** Makes an object of the data. */
  @FunctionalInterface
  public interface Reader<T> {
    T read(DataInputStream in) throws IOException;
  }

  /**
   * Reads a resource; empty where the build did not make it, as in a development environment that
   * compiles for itself.
   *
   * @param beside a class of the package that the resource belongs to
   * @throws UncheckedIOException where it is damaged
   */
  public static <T> Optional<T> read(Class<?> beside, String name, Reader<T> reader) {
    try (InputStream stream = beside.getResourceAsStream(name)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(reader.read(new DataInputStream(stream)));
    } catch (IOException e) {
      throw new UncheckedIOException(name + " cannot be read", e);
    }
  }
}
