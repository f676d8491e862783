package dev.corpora.classify.scheme;

import dev.corpora.classify.scheme.Located.Field;
import dev.corpora.classify.scheme.Located.Scalar;
import dev.corpora.classify.scheme.Scheme.Attribute;
import dev.corpora.classify.scheme.Scheme.Category;
import dev.corpora.classify.scheme.Scheme.Value;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads one scheme strictly: what it does not understand is a fault, never left out in silence. */
public final class SchemeReader {

  /** A category that classification itself gives. */
  private static final String RESERVED = "unclassified";

  private static final List<String> FIELDS =
      List.of("name", "version", "language", "description", "categories", "attributes", "names");

  private static final List<String> CATEGORY =
      List.of("id", "label", "description", "examples", "anchors");

  private static final List<String> ATTRIBUTE =
      List.of("id", "label", "description", "type", "values", "beside", "anchors");

  private static final List<String> VALUE = List.of("id", "label", "description", "anchors");

  private final Path file;
  private final AnchorCheck check;
  private final List<SchemeFault> faults = new ArrayList<>();

  /**
   * A reader, for one file.
   *
   * @param file for messages, and because {@code .json} is read as JSON, anything else as YAML
   */
  public SchemeReader(Path file, AnchorCheck check) {
    this.file = file;
    this.check = check;
  }

  /**
   * Reads the content of the file.
   *
   * @throws SchemeException with everything that is wrong
   */
  public Scheme read(byte[] content) throws SchemeException {
    boolean yaml = !file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
    Located root = new LocatedReader(faults).read(text(content), yaml);
    FieldReader fields = root == null ? null : FieldReader.of(root, "a scheme", FIELDS, faults);
    Scheme scheme = fields == null ? null : scheme(fields);
    if (scheme == null || !faults.isEmpty()) {
      throw new SchemeException(file, List.copyOf(faults));
    }
    return scheme;
  }

  private String text(byte[] content) throws SchemeException {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
      return text.startsWith("\uFEFF") ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw new SchemeException("scheme " + file + " is not UTF-8; save it as UTF-8");
    }
  }

  private Scheme scheme(FieldReader fields) {
    String language = fields.has("language") ? fields.required("language") : "en";
    if (!language.matches("[a-z]{2,3}")) {
      fields.fault("language", "'language' must be a code such as en, de or fr");
    }
    AnchorReader anchors = new AnchorReader(language, check, faults);
    List<Category> categories = categories(fields, anchors);
    return new Scheme(
        fields.required("name"),
        fields.required("version"),
        language,
        fields.optional("description"),
        categories,
        attributes(fields, anchors),
        names(fields, categories));
  }

  private List<Category> categories(FieldReader fields, AnchorReader anchors) {
    List<Category> categories = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Located item : fields.items("categories")) {
      FieldReader category = FieldReader.of(item, "a category", CATEGORY, faults);
      if (category != null) {
        String id = category.id(ids);
        if (id.equals(RESERVED)) {
          category.fault("id", "'" + RESERVED + "' is what is in no category; name it otherwise");
        }
        categories.add(
            new Category(
                id,
                label(category, id),
                category.optional("description"),
                category.texts("examples"),
                anchors.read(category)));
      }
    }
    if (categories.isEmpty()) {
      fields.fault("categories", "a scheme needs 'categories', at least one");
    }
    return categories;
  }

  private static String label(FieldReader fields, String id) {
    String label = fields.optional("label");
    return label.isEmpty() ? id : label;
  }

  private List<Attribute> attributes(FieldReader fields, AnchorReader anchors) {
    List<Attribute> attributes = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Located item : fields.items("attributes")) {
      FieldReader attribute = FieldReader.of(item, "an attribute", ATTRIBUTE, faults);
      if (attribute != null) {
        attributes.add(attribute(attribute, attribute.id(ids), anchors, attributes));
      }
    }
    return attributes;
  }

  private Attribute attribute(
      FieldReader fields, String id, AnchorReader anchors, List<Attribute> before) {
    AttributeType type = type(fields);
    boolean listed = type == AttributeType.ONE || type == AttributeType.SEVERAL;
    String beside = fields.optional("beside");
    List<Value> values = values(fields, anchors);
    if (!beside.isEmpty()) {
      values = valuesBeside(fields, type, beside, before);
    } else if (listed && values.isEmpty()) {
      fields.fault("values", "an attribute of type " + type.id() + " needs 'values'");
    }
    if (!listed && fields.has("values")) {
      fields.fault("values", "an attribute of type " + type.id() + " has no 'values'");
    }
    if (type != AttributeType.NUMBER && fields.has("anchors")) {
      fields.fault(
          "anchors", "anchors of an attribute of type " + type.id() + " belong to its values");
    }
    return new Attribute(
        id,
        label(fields, id),
        fields.optional("description"),
        type,
        values,
        beside,
        anchors.read(fields));
  }

  private AttributeType type(FieldReader fields) {
    String name = fields.required("type");
    for (AttributeType type : AttributeType.values()) {
      if (type.id().equals(name)) {
        return type;
      }
    }
    if (!name.isEmpty()) {
      fields.fault("type", "'type' must be text, one, several or number, not '" + name + "'");
    }
    return AttributeType.TEXT;
  }

  private List<Value> valuesBeside(
      FieldReader fields, AttributeType type, String beside, List<Attribute> before) {
    if (type != AttributeType.SEVERAL || fields.has("values")) {
      fields.fault("beside", "'beside' is for an attribute of type several without 'values'");
    }
    for (Attribute attribute : before) {
      if (attribute.id().equals(beside) && attribute.type() == AttributeType.ONE) {
        return attribute.values();
      }
    }
    fields.fault(
        "beside", "'beside' must name an attribute of type one above this, not '" + beside + "'");
    return List.of();
  }

  /** A value is an object, or its id alone. */
  private List<Value> values(FieldReader fields, AnchorReader anchors) {
    List<Value> values = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (Located item : fields.items("values")) {
      if (item instanceof Scalar scalar) {
        if (!ids.add(scalar.text())) {
          faults.add(
              new SchemeFault(
                  item.line(), item.column(), "the value '" + scalar.text() + "' is there twice"));
        }
        values.add(new Value(scalar.text(), scalar.text(), "", List.of()));
        continue;
      }
      FieldReader value = FieldReader.of(item, "a value", VALUE, faults);
      if (value != null) {
        String id = value.id(ids);
        values.add(
            new Value(id, label(value, id), value.optional("description"), anchors.read(value)));
      }
    }
    return values;
  }

  private Map<String, String> names(FieldReader fields, List<Category> categories) {
    List<String> ids = categories.stream().map(Category::id).toList();
    Map<String, String> names = new TreeMap<>();
    for (Field field : fields.entries("names")) {
      String type = field.name();
      String category = field.value() instanceof Scalar scalar ? scalar.text() : "";
      if (!Scheme.NAME_TYPES.contains(type)) {
        faults.add(
            new SchemeFault(
                field.line(),
                field.column(),
                "'names' has no '" + type + "'; it has " + String.join(", ", Scheme.NAME_TYPES)));
      } else if (!ids.contains(category)) {
        faults.add(
            new SchemeFault(
                field.value().line(),
                field.value().column(),
                "the names of a "
                    + type
                    + " need the id of a category, not "
                    + field.value().what()));
      }
      names.put(type, category);
    }
    return names;
  }
}
