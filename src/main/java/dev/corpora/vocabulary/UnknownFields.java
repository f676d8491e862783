package dev.corpora.vocabulary;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** The fields of an entry that this version does not know, as a newer one may write them. */
final class UnknownFields {

  private static final JsonMapper MAPPER =
      new JsonMapper(new JsonFactoryBuilder().characterEscapes(new VisibleEscapes()).build());

  private static final Set<String> OF_ENTRY =
      Set.of(
          "id",
          "text",
          "canonical",
          "head",
          "source",
          "pos",
          "kind",
          "name_type",
          "forms",
          "variants",
          "abbreviation",
          "frequency",
          "score",
          "measures",
          "contexts",
          "occurrences",
          "category",
          "tags",
          "attributes",
          "definition",
          "definition_source",
          "confidence",
          "ip_flag");

  private static final Set<String> OF_MASTER_ALONE =
      Set.of("language", "document_frequency", "sources");

  private UnknownFields() {}

  /** By name, their values in JSON. Names that a master uses otherwise are no unknown fields. */
  static SortedMap<String, String> of(ObjectNode entry) {
    SortedMap<String, String> unknown = new TreeMap<>();
    for (Map.Entry<String, JsonNode> field : entry.properties()) {
      String name = field.getKey();
      if (!OF_ENTRY.contains(name) && !OF_MASTER_ALONE.contains(name)) {
        unknown.put(name, text(field.getValue()));
      }
    }
    return unknown;
  }

  private static String text(JsonNode value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("what was read as JSON can be written as JSON", e);
    }
  }
}
