package dev.corpora.nlp;

/** A folder of models, or a language asked for, cannot be used; the message says which and why. */
public final class LanguagePackException extends Exception {

  private static final long serialVersionUID = 1L;

  /** A failure with a message for a person. */
  public LanguagePackException(String message) {
    super(message);
  }
}
