package dev.corpora.spark;

import dev.corpora.batch.VocabularyFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Copies vocabularies of an output folder to this machine, one in the place of the other. */
final class FetchedVocabulary implements VocabularyFiles {

  private final OutputStore store;
  private final Path copy;

  FetchedVocabulary(OutputStore store, Path copy) {
    this.store = store;
    this.copy = copy;
  }

  @Override
  public Path at(String vocabPath) throws IOException {
    Files.deleteIfExists(copy);
    store.fetch(vocabPath, copy);
    return copy;
  }
}
