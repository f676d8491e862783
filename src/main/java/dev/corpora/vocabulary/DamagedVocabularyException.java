package dev.corpora.vocabulary;

import java.io.IOException;

/** A file is no whole vocabulary, or one of a newer format; the message names it and the fault. */
public class DamagedVocabularyException extends IOException {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  public DamagedVocabularyException(String message) {
    super(message);
  }
}
