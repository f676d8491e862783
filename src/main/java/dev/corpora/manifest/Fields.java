package dev.corpora.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields out of a JSON object by name and type; what is missing or of another type is
 * damage. What is left in the end was not asked for: fields of a newer version.
 */
final class Fields {

  private final ObjectNode node;
  private final String place;

  /**
   * @param node loses its fields one by one
   * @param place what a message calls the object
   */
  Fields(JsonNode node, String place) throws DamagedManifestException {
    if (!(node instanceof ObjectNode object)) {
      throw new DamagedManifestException(place + " is not an object");
    }
    this.node = object;
    this.place = place;
  }

  /** What nobody took. */
  ObjectNode rest() {
    return node;
  }

  String text(String name) throws DamagedManifestException {
    JsonNode value = take(name);
    if (!value.isTextual()) {
      throw damage(name, "is not a text");
    }
    return value.textValue();
  }

  @Nullable String textOrNull(String name) throws DamagedManifestException {
    return takenNull(name) ? null : text(name);
  }

  long count(String name) throws DamagedManifestException {
    JsonNode value = take(name);
    if (!value.isIntegralNumber() || !value.canConvertToLong() || value.longValue() < 0) {
      throw damage(name, "is not a count");
    }
    return value.longValue();
  }

  int smallCount(String name) throws DamagedManifestException {
    long count = count(name);
    if (count > Integer.MAX_VALUE) {
      throw damage(name, "is too large");
    }
    return (int) count;
  }

  Instant time(String name) throws DamagedManifestException {
    try {
      return Instant.parse(text(name));
    } catch (DateTimeException e) {
      throw damage(name, "is not a time in UTC");
    }
  }

  @Nullable Instant timeOrNull(String name) throws DamagedManifestException {
    return takenNull(name) ? null : time(name);
  }

  Duration seconds(String name) throws DamagedManifestException {
    JsonNode value = take(name);
    if (!value.isNumber() || value.doubleValue() < 0 || value.doubleValue() > Integer.MAX_VALUE) {
      throw damage(name, "is not a number of seconds");
    }
    BigDecimal milliseconds = value.decimalValue().movePointRight(3);
    return Duration.ofMillis(milliseconds.longValue());
  }

  DocumentStatus status(String name) throws DamagedManifestException {
    String id = text(name);
    for (DocumentStatus status : DocumentStatus.values()) {
      if (status.id().equals(id)) {
        return status;
      }
    }
    throw damage(name, "has the unknown value \"" + id + "\"");
  }

  @Nullable Problem problemOrNull(String name) throws DamagedManifestException {
    if (takenNull(name)) {
      return null;
    }
    Fields problem = new Fields(take(name), place + "." + name);
    String id = problem.text("type");
    for (FailureKind kind : FailureKind.values()) {
      if (kind.id().equals(id)) {
        return new Problem(kind, problem.text("message"));
      }
    }
    throw problem.damage("type", "has the unknown value \"" + id + "\"");
  }

  /** What a language model was asked; nothing where the field is missing. */
  ModelUse modelUseIfAny(String name) throws DamagedManifestException {
    if (!node.has(name)) {
      return ModelUse.NONE;
    }
    Fields use = new Fields(take(name), place + "." + name);
    return new ModelUse(
        use.count("requests"),
        use.count("input_tokens"),
        use.count("output_tokens"),
        use.moneyOrNull("cost_usd"));
  }

  private OptionalDouble moneyOrNull(String name) throws DamagedManifestException {
    if (takenNull(name)) {
      return OptionalDouble.empty();
    }
    JsonNode value = take(name);
    if (!value.isNumber() || !(value.doubleValue() >= 0)) {
      throw damage(name, "is not an amount of money");
    }
    return OptionalDouble.of(value.doubleValue());
  }

  List<String> texts(String name) throws DamagedManifestException {
    JsonNode value = take(name);
    List<String> texts = new ArrayList<>(value.size());
    for (JsonNode each : value) {
      if (!each.isTextual()) {
        throw damage(name, "holds something else than texts");
      }
      texts.add(each.textValue());
    }
    if (!value.isArray()) {
      throw damage(name, "is not a list");
    }
    return texts;
  }

  /** Texts that need not be there. */
  List<String> textsIfAny(String name) throws DamagedManifestException {
    return node.has(name) ? texts(name) : List.of();
  }

  Fields object(String name) throws DamagedManifestException {
    return new Fields(take(name), place + "." + name);
  }

  @Nullable Fields objectOrNull(String name) throws DamagedManifestException {
    return takenNull(name) ? null : object(name);
  }

  /** The names of the fields that nobody took yet. */
  List<String> names() {
    return namesOf(node);
  }

  SortedMap<String, Integer> counts(String name) throws DamagedManifestException {
    Fields members = new Fields(take(name), place + "." + name);
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String member : namesOf(members.node)) {
      counts.put(member, members.smallCount(member));
    }
    return counts;
  }

  DamagedManifestException damage(String name, String what) {
    return new DamagedManifestException(String.format(Locale.ROOT, "%s.%s %s", place, name, what));
  }

  private static List<String> namesOf(ObjectNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private boolean takenNull(String name) throws DamagedManifestException {
    JsonNode value = node.get(name);
    if (value == null) {
      throw damage(name, "is missing");
    }
    if (value.isNull()) {
      node.remove(name);
      return true;
    }
    return false;
  }

  private JsonNode take(String name) throws DamagedManifestException {
    JsonNode value = node.remove(name);
    if (value == null) {
      throw damage(name, "is missing");
    }
    return value;
  }
}
