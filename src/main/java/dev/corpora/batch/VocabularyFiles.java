package dev.corpora.batch;

import java.io.IOException;
import java.nio.file.Path;

/** The vocabularies of an output folder, for those who read them on this machine. */
@FunctionalInterface
public interface VocabularyFiles {

  /**
   * A vocabulary as a file of this machine, until the next one is asked for.
   *
   * @param vocabPath its path from the output folder
   * @return where it is; there may be no such file
   * @throws IOException where it cannot be brought here
   */
  Path at(String vocabPath) throws IOException;
}
