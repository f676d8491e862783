package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.Path;

/** Reads {@code .vocab.json}. Safe for use by several threads. */
public final class VocabularyReader {

  /**
   * Reads a vocabulary.
   *
   * @throws IOException where the file cannot be read or is no whole vocabulary; the message names
   *     what is wrong
   */
  public Vocabulary read(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Reads a vocabulary's metadata, passing over its entries but seeing that the file is whole.
   *
   * @throws IOException as {@link #read}
   */
  public VocabularyMetadata readMetadata(Path file) throws IOException {
    throw new UnsupportedOperationException();
  }
}
