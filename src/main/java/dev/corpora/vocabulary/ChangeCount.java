package dev.corpora.vocabulary;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Counts how the entries of a new master differ from those of the one before. */
final class ChangeCount implements Closeable {

  private final @Nullable MasterCursor before;
  private final EntryJson lines = new EntryJson();
  private @Nullable MasterEntry old;
  private int added;
  private int updated;
  private int removed;

  /**
   * @param master the one before, which need not be there
   */
  ChangeCount(Path master) throws IOException {
    before = Files.exists(master) ? MasterCursor.open(master) : null;
    advance();
  }

  private void advance() throws IOException {
    old = before == null ? null : before.next();
  }

  /** Counts an entry of the new master; they come in the order of their keys. */
  void add(EntryKey key, byte[] json) throws IOException {
    while (old != null && old.key().compareTo(key) < 0) {
      removed++;
      advance();
    }
    if (old == null || !old.key().equals(key)) {
      added++;
      return;
    }
    updated += Arrays.equals(lines.write(old), json) ? 0 : 1;
    advance();
  }

  /** Counts the entries that the new master ends without. */
  void end() throws IOException {
    while (old != null) {
      removed++;
      advance();
    }
  }

  /** Whether the one before was there and says all that the new one would. */
  boolean isNone(int documents, long tokens) {
    return before != null
        && added == 0
        && updated == 0
        && removed == 0
        && before.metadata().documents() == documents
        && before.metadata().tokens() == tokens;
  }

  int added() {
    return added;
  }

  int updated() {
    return updated;
  }

  int removed() {
    return removed;
  }

  @Override
  public void close() throws IOException {
    if (before != null) {
      before.close();
    }
  }
}
