package dev.corpora.bench.training;

import java.io.IOException;
import java.nio.file.Path;

/** Reads one kind of manual. Implementations hold no state and may be shared between threads. */
interface ManualReader {

  /**
   * Reads the manual that a row of the table names.
   *
   * @param root the folder that the row's package was unpacked into
   * @throws IOException if a file cannot be read, or if the row's patterns match none
   */
  Manual read(ManualSource source, Path root) throws IOException;
}
