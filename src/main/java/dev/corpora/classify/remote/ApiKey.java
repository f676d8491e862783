package dev.corpora.classify.remote;

/** A provider's key, which no text shows by mistake. */
public final class ApiKey {

  /** No key, for servers that want none. */
  public static final ApiKey NONE = new ApiKey("");

  private final String secret;

  private ApiKey(String secret) {
    this.secret = secret;
  }

  /**
   * A key as the environment holds it.
   *
   * @throws IllegalArgumentException where it cannot be one; the message does not quote it
   */
  public static ApiKey of(String text) {
    String secret = text.strip();
    if (secret.isEmpty() || !secret.chars().allMatch(c -> c > ' ' && c < 0x7f)) {
      throw new IllegalArgumentException("is empty or holds characters that no key has");
    }
    return new ApiKey(secret);
  }

  String secret() {
    return secret;
  }

  /** Whether there is none. */
  public boolean isNone() {
    return secret.isEmpty();
  }

  @Override
  public String toString() {
    return isNone() ? "no key" : "a key";
  }
}
