package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.Classification;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a model says of one term, as far as the scheme's schema allows it.
 *
 * @param classification what a vocabulary shows
 * @param json the same as the model gave it, without its id: what is kept for later runs
 */
record Answer(Classification classification, ObjectNode json) {

  /** The tag of a term that the model takes for a protected name. */
  static final String SUSPECT = Classification.IP_SUSPECT;

  static final String ID = "id";
  static final String CATEGORY = "category";
  static final String CONFIDENCE = "confidence";
  static final String DEFINITION = "definition";
  static final String IP_SUSPECT = "ip_suspect";

  private static final int LONGEST_DEFINITION = 300;

  /**
   * Reads an answer; what the schema does not name is left out.
   *
   * @throws InvalidAnswerException where a part is missing or of another kind or range
   */
  static Answer read(JsonNode json, ModelScheme scheme) throws InvalidAnswerException {
    ObjectNode kept = JsonNodeFactory.instance.objectNode();
    String category = text(CATEGORY, part(json, CATEGORY, kept));
    if (!category.equals(Classification.UNCLASSIFIED)
        && scheme.categories().stream().noneMatch(known -> known.id().equals(category))) {
      throw new InvalidAnswerException("no such category");
    }
    double confidence = share(CONFIDENCE, part(json, CONFIDENCE, kept));
    String definition = definition(text(DEFINITION, part(json, DEFINITION, kept)));
    kept.put(DEFINITION, definition == null ? "" : definition);
    JsonNode suspect = part(json, IP_SUSPECT, kept);
    if (!suspect.isBoolean()) {
      throw new InvalidAnswerException(IP_SUSPECT + " is neither true nor false");
    }
    SortedMap<String, Object> attributes = new TreeMap<>();
    for (ModelAttribute attribute : scheme.attributes()) {
      Optional<Object> value = attribute.read(part(json, attribute.id(), kept));
      value.ifPresent(given -> attributes.put(attribute.id(), given));
      if (value.orElse(null) instanceof String plain) {
        kept.put(attribute.id(), plain);
      }
    }
    return new Answer(
        new Classification(
            category,
            suspect.booleanValue() ? List.of(SUSPECT) : List.of(),
            attributes,
            definition,
            confidence),
        kept);
  }

  /** A number from 0 to 1, to three digits. */
  static double share(String name, JsonNode value) throws InvalidAnswerException {
    if (!value.isNumber() || !(value.doubleValue() >= 0 && value.doubleValue() <= 1)) {
      throw new InvalidAnswerException(name + " is no number from 0 to 1");
    }
    return Math.round(value.doubleValue() * 1000) / 1000.0;
  }

  private static JsonNode part(JsonNode json, String name, ObjectNode kept)
      throws InvalidAnswerException {
    JsonNode value = json.get(name);
    if (value == null) {
      throw new InvalidAnswerException(name + " is missing");
    }
    kept.set(name, value);
    return value;
  }

  private static String text(String name, JsonNode value) throws InvalidAnswerException {
    if (!value.isTextual()) {
      throw new InvalidAnswerException(name + " is no text");
    }
    return value.textValue();
  }

  private static @Nullable String definition(String given) {
    String plain = PlainText.of(given, LONGEST_DEFINITION);
    return plain.isEmpty() ? null : plain;
  }
}
