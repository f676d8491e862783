package dev.corpora.export;

import dev.corpora.vocabulary.MasterEntry;
import java.io.IOException;

/** Writes entries in one format to a stream that it leaves open. For one thread. */
interface EntryWriter {

  /** Writes an entry. */
  void write(MasterEntry entry) throws IOException;

  /** Writes what stands after the last entry; nothing may be written after it. */
  void end() throws IOException;
}
