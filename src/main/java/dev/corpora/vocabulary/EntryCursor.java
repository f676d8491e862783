package dev.corpora.vocabulary;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Entries one after the other, with one of them in memory at a time. For one thread. */
public interface EntryCursor extends Closeable {

  /**
   * The next entry, or null after the last.
   *
   * @throws DamagedVocabularyException where what is read is no vocabulary from here on
   */
  @Nullable MasterEntry next() throws IOException;
}
