package dev.corpora.classify.remote;

import java.util.Locale;

/** A kind of service that answers for a language model. */
public enum Provider {
  /** Anthropic's Messages API. */
  ANTHROPIC("https://api.anthropic.com", "ANTHROPIC_API_KEY"),
  /** OpenAI's chat completions, which many other servers speak too. */
  OPENAI("https://api.openai.com/v1", "OPENAI_API_KEY");

  private final String baseUrl;
  private final String keyVariable;

  Provider(String baseUrl, String keyVariable) {
    this.baseUrl = baseUrl;
    this.keyVariable = keyVariable;
  }

  /** The name in options and outputs. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Where the provider itself answers. */
  public String baseUrl() {
    return baseUrl;
  }

  /** The environment variable that holds the key. */
  public String keyVariable() {
    return keyVariable;
  }

  /** How requests to it and answers from it look. */
  Protocol protocol(String model) {
    return switch (this) {
      case ANTHROPIC -> new AnthropicProtocol(model);
      case OPENAI -> new OpenAiProtocol(model);
    };
  }
}
