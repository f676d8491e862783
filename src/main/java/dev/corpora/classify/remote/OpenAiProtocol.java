package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.Map;

/**
 * OpenAI's chat completions, as vLLM, Ollama, llama.cpp, LM Studio and OpenRouter speak them too.
 * The instructions come first, so that providers find them in their caches.
 */
record OpenAiProtocol(String model) implements Protocol {

  @Override
  public Map<String, String> headers(String key) {
    return key.isEmpty() ? Map.of() : Map.of("authorization", "Bearer " + key);
  }

  @Override
  public String path() {
    return "/chat/completions";
  }

  @Override
  public ObjectNode body(Prompt prompt, TermGroup group) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.put("model", model);
    body.put("max_completion_tokens", prompt.mostTokens(group.terms().size()));
    ArrayNode messages = body.putArray("messages");
    messages.addObject().put("role", "system").put("content", prompt.instructions());
    messages.addObject().put("role", "user").put("content", prompt.terms(group));
    ObjectNode format = body.putObject("response_format").put("type", "json_schema");
    ObjectNode schema = format.putObject("json_schema");
    schema.put("name", "answers").put("strict", true).set("schema", prompt.schema());
    return body;
  }

  @Override
  public Completion read(String body) throws IOException {
    return read(ProviderJson.object(body));
  }

  static Completion read(JsonNode completion) throws IOException {
    JsonNode first = ProviderJson.required(completion, "choices").path(0);
    String text = ProviderJson.required(first, "message").path("content").asText("");
    JsonNode usage = completion.path("usage");
    long prompt = usage.path("prompt_tokens").asLong();
    long cached = usage.path("prompt_tokens_details").path("cached_tokens").asLong();
    return new Completion(
        text, new Usage(1, prompt - cached, 0, cached, usage.path("completion_tokens").asLong()));
  }

  @Override
  public BatchService batches() {
    return new OpenAiBatches();
  }
}
