package dev.corpora.classify.scheme;

import dev.corpora.classify.scheme.Located.Field;
import dev.corpora.classify.scheme.Located.Fields;
import dev.corpora.classify.scheme.Located.Items;
import dev.corpora.classify.scheme.Located.Scalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes the fields of one object and notes what is wrong with them; a wrong one reads as an empty
 * one, so that the search for faults goes on.
 */
final class FieldReader {

  private static final int LONGEST_TEXT = 2000;

  private final Fields fields;
  private final String of;
  private final List<SchemeFault> faults;

  private FieldReader(Fields fields, String of, List<SchemeFault> faults) {
    this.fields = fields;
    this.of = of;
    this.faults = faults;
  }

  /**
   * The fields of a value; null where it is no object.
   *
   * @param of what it is, for messages, such as {@code "a category"}
   * @param known the fields that there may be
   */
  static @Nullable FieldReader of(
      Located value, String of, List<String> known, List<SchemeFault> faults) {
    if (!(value instanceof Fields fields)) {
      fault(faults, value, of + " is expected here, as an object, not " + value.what());
      return null;
    }
    for (Field field : fields.byName().values()) {
      if (!known.contains(field.name())) {
        faults.add(
            new SchemeFault(
                field.line(),
                field.column(),
                of + " has no '" + field.name() + "'; it has " + String.join(", ", known)));
      }
    }
    return new FieldReader(fields, of, faults);
  }

  private static void fault(List<SchemeFault> faults, Located at, String message) {
    faults.add(new SchemeFault(at.line(), at.column(), message));
  }

  /** Notes that something is wrong with the value of a field or, without it, the whole object. */
  void fault(String name, String message) {
    Field field = fields.byName().get(name);
    fault(faults, field == null ? fields : field.value(), message);
  }

  boolean has(String name) {
    return fields.byName().containsKey(name);
  }

  /** A text that must be there. */
  String required(String name) {
    if (!has(name)) {
      fault(faults, fields, of + " needs a '" + name + "'");
      return "";
    }
    String text = optional(name);
    if (text.isBlank()) {
      fault(name, "'" + name + "' is empty; write one");
    }
    return text;
  }

  /** A text; empty where it is not there. */
  String optional(String name) {
    Field field = fields.byName().get(name);
    return field == null ? "" : text(field.value(), "'" + name + "'");
  }

  private String text(Located value, String what) {
    if (!(value instanceof Scalar scalar)) {
      fault(faults, value, what + " must be a text, not " + value.what());
      return "";
    }
    String text = scalar.text().strip();
    if (text.length() > LONGEST_TEXT) {
      fault(faults, value, what + " is longer than " + LONGEST_TEXT + " characters; shorten it");
      return "";
    }
    if (text.chars().anyMatch(Character::isISOControl)) {
      fault(faults, value, what + " has a line break or control character; take it out");
    }
    return text;
  }

  /** An identifier that must be there, not longer than a line and seen once alone. */
  String id(Set<String> taken) {
    String id = required("id");
    if (id.length() > 64) {
      fault("id", "the id '" + id + "' is longer than 64 characters; shorten it");
    } else if (!id.isEmpty() && !taken.add(id)) {
      fault("id", "the id '" + id + "' is there twice; name one of the two otherwise");
    }
    return id;
  }

  /** A number above 0, at most 1; {@code otherwise} where it is not there. */
  double share(String name, double otherwise) {
    Field field = fields.byName().get(name);
    if (field == null) {
      return otherwise;
    }
    if (field.value() instanceof Scalar scalar && scalar.number()) {
      double number = Double.parseDouble(scalar.text());
      if (number > 0 && number <= 1) {
        return number;
      }
    }
    fault(name, "'" + name + "' must be a number above 0, at most 1, not " + field.value().what());
    return otherwise;
  }

  /** The values of a list; none where it is not there. */
  List<Located> items(String name) {
    Field field = fields.byName().get(name);
    if (field == null) {
      return List.of();
    }
    if (field.value() instanceof Items items) {
      return items.items();
    }
    fault(name, "'" + name + "' must be a list, not " + field.value().what());
    return List.of();
  }

  /** The texts of a list, none of them empty. */
  List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    for (Located item : items(name)) {
      String text = text(item, "each of '" + name + "'");
      if (text.isEmpty() && item instanceof Scalar) {
        fault(faults, item, "an empty text in '" + name + "'; take it out");
      } else {
        texts.add(text);
      }
    }
    return texts;
  }

  /** The fields of the object that a field holds; none where it is not there. */
  List<Field> entries(String name) {
    Field field = fields.byName().get(name);
    if (field == null) {
      return List.of();
    }
    if (field.value() instanceof Fields inner) {
      return List.copyOf(inner.byName().values());
    }
    fault(name, "'" + name + "' must be an object, not " + field.value().what());
    return List.of();
  }
}
