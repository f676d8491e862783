package dev.corpora.ip;

import dev.corpora.model.Term;
import java.nio.file.Path;
import java.util.Optional;

/** Protected names by franchise. Immutable, safe for use by several threads. */
public final class BlockList {

  private BlockList() {}

  /** The list that flags nothing. */
  public static BlockList empty() {
    return new BlockList();
  }

  /**
   * Reads a JSON object of franchise to array of terms.
   *
   * @throws BlockListException where the file is missing, unreadable or not of that form
   */
  public static BlockList read(Path file) throws BlockListException {
    throw new UnsupportedOperationException();
  }

  /**
   * The flag of a term, {@code blocklist:<franchise>}; empty where none of its forms holds a listed
   * name.
   */
  public Optional<String> flag(Term term) {
    throw new UnsupportedOperationException();
  }

  /** A text that differs wherever the lists differ in content. */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }
}
