package dev.corpora.bench.training;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of manual. Readers hold no state and may be shared between threads. */
interface ManualReader {

  /**
   * Reads the manual that a row of the table names.
   *
   * @param folder what the row's package was unpacked into
   * @throws IOException if a file cannot be read, or if the row names none
   * @throws IllegalArgumentException if the row's headword column makes no sense to this reader
   */
  Manual read(ManualSource source, Path folder) throws IOException;
}
