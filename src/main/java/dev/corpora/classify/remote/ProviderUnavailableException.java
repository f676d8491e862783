package dev.corpora.classify.remote;

/**
 * The provider cannot be used at all: it refuses the credentials or does not know the model, or it
 * is down and nothing shall take its place. The message is one sentence for a person.
 */
public final class ProviderUnavailableException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  ProviderUnavailableException(String message) {
    super(message);
  }
}
