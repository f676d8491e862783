package dev.corpora.classify.remote;

/** A model's answer to one term is not what the schema allows. */
public final class InvalidAnswerException extends Exception {

  private static final long serialVersionUID = 1L;

  InvalidAnswerException(String message) {
    super(message);
  }
}
