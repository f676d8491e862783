package dev.corpora.classify;

import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.classify.scheme.SchemeException;
import dev.corpora.classify.scheme.SchemeFile;
import dev.corpora.classify.scheme.ShippedSchemes;
import java.util.function.Supplier;

/**
 * The scheme that a batch classifies by. One that ships is read when it is needed, one of the
 * user's at once. Safe for use by several threads.
 */
public final class SchemeSource {

  private final String name;
  private final String fingerprint;
  private final Supplier<Scheme> scheme;

  private SchemeSource(String name, String fingerprint, Supplier<Scheme> scheme) {
    this.name = name;
    this.fingerprint = fingerprint;
    this.scheme = scheme;
  }

  /**
   * Opens a scheme.
   *
   * @throws SchemeException where a file of the user's is wrong
   */
  public static SchemeSource open(SchemeChoice choice) throws SchemeException {
    if (choice instanceof SchemeChoice.OfFile own) {
      SchemeFile file = SchemeFile.load(own.file());
      Scheme scheme = file.read(new WordNetCheck());
      return new SchemeSource(scheme.name(), file.hash(), () -> scheme);
    }
    return shipped(((SchemeChoice.Shipped) choice).name());
  }

  /** One that comes with the program. */
  public static SchemeSource shipped(String name) {
    return new SchemeSource(name, name, () -> ShippedSchemes.read(name));
  }

  /** The scheme's name, as vocabularies show it. */
  public String name() {
    return name;
  }

  /** A text that differs wherever schemes differ; those that ship belong to the program. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The scheme. */
  public Scheme scheme() {
    return scheme.get();
  }
}
