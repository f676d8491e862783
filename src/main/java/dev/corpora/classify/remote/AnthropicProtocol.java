package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Anthropic's Messages API, version 2023-06-01. The instructions are marked for the provider's
 * cache; the answer is forced into its schema as structured output, since newer models refuse to be
 * forced to use a tool.
 */
record AnthropicProtocol(String model) implements Protocol {

  private static final String VERSION = "2023-06-01";

  @Override
  public Map<String, String> headers(String key) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put("anthropic-version", VERSION);
    if (!key.isEmpty()) {
      headers.put("x-api-key", key);
    }
    return headers;
  }

  @Override
  public String path() {
    return "/v1/messages";
  }

  @Override
  public ObjectNode body(Prompt prompt, TermGroup group) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", model).put("max_tokens", prompt.mostTokens(group.terms().size()));
    ObjectNode system = body.putArray("system").addObject();
    system.put("type", "text").put("text", prompt.instructions());
    system.putObject("cache_control").put("type", "ephemeral");
    body.putArray("messages").addObject().put("role", "user").put("content", prompt.terms(group));
    ObjectNode format = body.putObject("output_config").putObject("format");
    format.put("type", "json_schema").set("schema", prompt.schema());
    return body;
  }

  @Override
  public Completion read(String body) throws IOException {
    return read(ProviderJson.object(body));
  }

  static Completion read(JsonNode message) throws IOException {
    JsonNode content = ProviderJson.required(message, "content");
    StringBuilder text = new StringBuilder();
    for (JsonNode block : content) {
      if (block.path("type").asText().equals("text")) {
        text.append(block.path("text").asText());
      }
    }
    JsonNode usage = message.path("usage");
    return new Completion(
        text.toString(),
        new Usage(
            1,
            usage.path("input_tokens").asLong(),
            usage.path("cache_creation_input_tokens").asLong(),
            usage.path("cache_read_input_tokens").asLong(),
            usage.path("output_tokens").asLong()));
  }

  @Override
  public BatchService batches() {
    return new AnthropicBatches();
  }
}
