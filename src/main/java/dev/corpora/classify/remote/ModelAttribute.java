package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a scheme asks of a term beyond its category: how the schema of an answer describes it, and
 * how a value is read from an answer.
 */
public sealed interface ModelAttribute {

  /** The most characters of a text that a model gives. */
  int LONGEST_TEXT = 200;

  /** What stands in an answer for no value of a list. */
  String NONE = "none";

  /** What an answer names it by. */
  String id();

  /** What is asked, for the model; may be empty. */
  String description();

  /** The value's part of the JSON Schema of answers. */
  ObjectNode schema();

  /**
   * The value in an answer, in the form that a vocabulary has.
   *
   * @throws InvalidAnswerException where it is none that the schema allows
   */
  Optional<Object> read(JsonNode value) throws InvalidAnswerException;

  /** Free text, which may be empty. */
  record Text(String id, String description) implements ModelAttribute {
    @Override
    public ObjectNode schema() {
      return JsonNodeFactory.instance.objectNode().put("type", "string");
    }

    @Override
    public Optional<Object> read(JsonNode value) throws InvalidAnswerException {
      if (!value.isTextual()) {
        throw new InvalidAnswerException(id + " is no text");
      }
      String text = PlainText.of(value.textValue(), LONGEST_TEXT);
      return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
  }

  /** One value of a list, or {@value #NONE}. */
  record OneOf(String id, String description, List<String> values) implements ModelAttribute {
    public OneOf {
      values = List.copyOf(values);
    }

    @Override
    public ObjectNode schema() {
      ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "string");
      values.forEach(schema.withArray("enum")::add);
      if (!values.contains(NONE)) {
        schema.withArray("enum").add(NONE);
      }
      return schema;
    }

    @Override
    public Optional<Object> read(JsonNode value) throws InvalidAnswerException {
      if (values.contains(value.asText()) && value.isTextual()) {
        return Optional.of(value.textValue());
      }
      if (value.isTextual() && value.textValue().equals(NONE)) {
        return Optional.empty();
      }
      throw new InvalidAnswerException(id + " is none of its values");
    }
  }

  /** Any number of values of a list. */
  record SeveralOf(String id, String description, List<String> values) implements ModelAttribute {
    public SeveralOf {
      values = List.copyOf(values);
    }

    @Override
    public ObjectNode schema() {
      ObjectNode schema = JsonNodeFactory.instance.objectNode().put("type", "array");
      ObjectNode items = schema.putObject("items").put("type", "string");
      values.forEach(items.withArray("enum")::add);
      return schema;
    }

    @Override
    public Optional<Object> read(JsonNode value) throws InvalidAnswerException {
      if (!value.isArray()) {
        throw new InvalidAnswerException(id + " is no list");
      }
      List<String> given = new ArrayList<>();
      for (JsonNode item : value) {
        if (!item.isTextual() || !values.contains(item.textValue())) {
          throw new InvalidAnswerException(id + " holds what is none of its values");
        }
        given.add(item.textValue());
      }
      List<String> kept = values.stream().filter(given::contains).toList();
      return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }
  }

  /** A number from 0 to 1; 0, for nothing of it, is left out of vocabularies. */
  record Share(String id, String description) implements ModelAttribute {
    @Override
    public ObjectNode schema() {
      // Providers' schemas know no bounds; reading checks them.
      return JsonNodeFactory.instance
          .objectNode()
          .put("type", "number")
          .put("description", "from 0 to 1");
    }

    @Override
    public Optional<Object> read(JsonNode value) throws InvalidAnswerException {
      double share = Answer.share(id, value);
      return share == 0 ? Optional.empty() : Optional.of(share);
    }
  }
}
