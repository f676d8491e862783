package dev.corpora.vocabulary;

/** A file is a master vocabulary where a document's was expected; the message names it. */
final class MasterVocabularyException extends DamagedVocabularyException {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  MasterVocabularyException(String message) {
    super(message);
  }
}
