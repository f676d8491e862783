package dev.corpora.classify;

/**
 * A remote classifier refuses the credentials, does not know the model, or has to be done without
 * for another reason that ends the run: no document's fault. The message is for a person.
 */
public final class ClassifierUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** A message that names the service, what is wrong and what to do. */
  public ClassifierUnavailableException(String message) {
    super(message);
  }
}
