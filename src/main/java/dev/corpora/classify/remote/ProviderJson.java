package dev.corpora.classify.remote;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.regex.Pattern;

/** Reads what providers send, and refuses what is not whole. */
final class ProviderJson {

  private static final ObjectMapper MAPPER =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private ProviderJson() {}

  /** An object that is the whole text. */
  static ObjectNode object(String text) throws IOException {
    JsonNode node;
    try {
      node = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // The library's message would quote what was sent.
      throw new IOException("the response is not valid JSON");
    }
    if (node instanceof ObjectNode object) {
      return object;
    }
    throw new IOException("the response is no JSON object");
  }

  static JsonNode required(JsonNode object, String name) throws IOException {
    JsonNode part = object.get(name);
    if (part == null || part.isNull()) {
      throw new IOException("the response has no '" + name + "'");
    }
    return part;
  }

  static String requiredText(JsonNode object, String name) throws IOException {
    JsonNode part = required(object, name);
    if (!part.isTextual() || part.textValue().isEmpty()) {
      throw new IOException("the response has no text in '" + name + "'");
    }
    return part.textValue();
  }

  /** An identifier that can stand in a path. */
  static String requiredId(JsonNode object, String name) throws IOException {
    String id = requiredText(object, name);
    if (!ID.matcher(id).matches()) {
      throw new IOException("the response has no identifier in '" + name + "'");
    }
    return id;
  }
}
