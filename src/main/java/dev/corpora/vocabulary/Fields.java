package dev.corpora.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object, each asked for by name and type. What is missing or of another type
 * is a fault, named with its place; fields that nobody asks for are no fault.
 */
final class Fields {

  /** A fault in the content of a file that is correct JSON. */
  static class FaultException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    FaultException(String message) {
      super(message);
    }
  }

  private final JsonNode node;
  private final String place;

  /**
   * @param place what a message calls the object
   */
  Fields(JsonNode node, String place) {
    if (!node.isObject()) {
      throw new FaultException(place + " is not an object");
    }
    this.node = node;
    this.place = place;
  }

  String text(String name) {
    JsonNode value = present(name);
    if (!value.isTextual()) {
      throw fault(name, "is not a text");
    }
    return value.textValue();
  }

  @Nullable String textOrNull(String name) {
    return isNull(name) ? null : text(name);
  }

  /** Whether the field is there and is this text. */
  boolean says(String name, String text) {
    JsonNode value = node.get(name);
    return value != null && value.isTextual() && value.textValue().equals(text);
  }

  int count(String name) {
    JsonNode value = present(name);
    if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
      throw fault(name, "is not a count");
    }
    return value.intValue();
  }

  long longCount(String name) {
    JsonNode value = present(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw fault(name, "is not a count");
    }
    return value.longValue();
  }

  @Nullable Integer countOrNull(String name) {
    return isNull(name) ? null : count(name);
  }

  double number(String name) {
    JsonNode value = present(name);
    if (!value.isNumber()) {
      throw fault(name, "is not a number");
    }
    return value.doubleValue();
  }

  <E extends Enum<E>> E oneOf(Class<E> type, String name) {
    String id = text(name);
    for (E constant : type.getEnumConstants()) {
      if (constant.name().toLowerCase(Locale.ROOT).equals(id)) {
        return constant;
      }
    }
    throw fault(name, "has the unknown value \"" + id + "\"");
  }

  /** Null also where the field is missing, as in a file of an earlier program. */
  <E extends Enum<E>> @Nullable E oneOfOrNull(Class<E> type, String name) {
    return isNull(name) ? null : oneOf(type, name);
  }

  Fields object(String name) {
    return new Fields(present(name), place + "." + name);
  }

  boolean isNull(String name) {
    JsonNode value = node.get(name);
    return value == null || value.isNull();
  }

  List<String> texts(String name) {
    return list(
        name,
        value -> {
          if (!value.isTextual()) {
            throw fault(name, "holds something else than texts");
          }
          return value.textValue();
        });
  }

  List<Integer> counts(String name) {
    return list(
        name,
        value -> {
          if (!value.isIntegralNumber() || !value.canConvertToInt() || value.intValue() < 0) {
            throw fault(name, "holds something else than counts");
          }
          return value.intValue();
        });
  }

  <T> List<T> objects(String name, Function<Fields, T> reading) {
    return list(
        name, value -> reading.apply(new Fields(value, "an element of " + place + "." + name)));
  }

  /** The names and values of an object of any names. */
  Iterable<Map.Entry<String, JsonNode>> members(String name) {
    JsonNode value = present(name);
    if (!value.isObject()) {
      throw fault(name, "is not an object");
    }
    return value.properties();
  }

  FaultException fault(String name, String what) {
    return new FaultException(place + "." + name + " " + what);
  }

  private <T> List<T> list(String name, Function<JsonNode, T> reading) {
    JsonNode value = present(name);
    if (!value.isArray()) {
      throw fault(name, "is not a list");
    }
    List<T> result = new ArrayList<>(value.size());
    for (JsonNode each : value) {
      result.add(reading.apply(each));
    }
    return result;
  }

  private JsonNode present(String name) {
    JsonNode value = node.get(name);
    if (value == null) {
      throw fault(name, "is missing");
    }
    return value;
  }
}
