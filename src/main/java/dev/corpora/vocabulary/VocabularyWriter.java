package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.Path;

/** Writes {@code .vocab.json}, whole or not at all. Safe for use by several threads. */
public final class VocabularyWriter {

  /**
   * Writes a vocabulary, creating missing folders.
   *
   * @return the SHA-256 of the written bytes, {@code sha256:} and hexadecimal
   * @throws IOException where it cannot be written; an older vocabulary then stands as it was
   */
  public String write(Vocabulary vocabulary, Path target) throws IOException {
    throw new UnsupportedOperationException();
  }
}
