package dev.corpora.classify.remote;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the usable answers in a model's text: those with an id that was asked, once, and valid
 * under the schema. Text that breaks off in the middle gives the answers before the break.
 */
final class AnswerReader {

  static final String ANSWERS = "answers";

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private AnswerReader() {}

  /** The answers by id; terms whose answer is missing, invalid or contradictory are not there. */
  static Map<String, Answer> read(String text, Set<String> asked, ModelScheme scheme) {
    Map<String, Answer> answers = new LinkedHashMap<>();
    Set<String> contradictory = new HashSet<>();
    for (JsonNode item : items(text)) {
      String id = item.path(Answer.ID).asText("");
      if (!asked.contains(id)) {
        continue;
      }
      try {
        Answer answer = Answer.read(item, scheme);
        Answer before = answers.putIfAbsent(id, answer);
        if (before != null && !before.equals(answer)) {
          contradictory.add(id);
        }
      } catch (InvalidAnswerException e) {
        contradictory.add(id);
      }
    }
    answers.keySet().removeAll(contradictory);
    return answers;
  }

  private static List<JsonNode> items(String text) {
    List<JsonNode> items = new ArrayList<>();
    // Some models put the object into a fence or say a word before it.
    String object = text.substring(Math.max(0, text.indexOf('{')));
    try (JsonParser parser = MAPPER.createParser(object)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return items;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        boolean found = parser.currentName().equals(ANSWERS);
        if (found && parser.nextToken() == JsonToken.START_ARRAY) {
          while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(MAPPER.readTree(parser));
          }
        } else {
          if (!found) {
            parser.nextToken();
          }
          parser.skipChildren();
        }
      }
    } catch (JsonProcessingException e) {
      // The rest is lost, and asked again; what came before it is whole.
      return items;
    } catch (IOException e) {
      throw new UncheckedIOException("a text in memory cannot be read", e);
    }
    return items;
  }
}
