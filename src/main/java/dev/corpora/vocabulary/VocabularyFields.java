package dev.corpora.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import dev.corpora.model.Classification;
import dev.corpora.model.Context;
import dev.corpora.model.DocumentFormat;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Location;
import dev.corpora.model.NameType;
import dev.corpora.model.Occurrence;
import dev.corpora.model.Problem;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import dev.corpora.model.VocabularyEntry;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Turns the JSON of metadata and entries into records. */
final class VocabularyFields {

  private VocabularyFields() {}

  static VocabularyMetadata metadata(Fields fields) {
    Fields generator = fields.object("generator");
    String name = generator.text("name");
    if (!name.equals(VocabularyMetadata.GENERATOR_NAME)) {
      throw generator.fault("name", "is \"" + name + "\": another program wrote the file");
    }
    return new VocabularyMetadata(
        fields.text("source_path"),
        hash(fields, "source_hash"),
        fields.oneOf(DocumentFormat.class, "format"),
        fields.textOrNull("title"),
        fields.textOrNull("language"),
        fields.countOrNull("page_count"),
        fields.count("token_count"),
        time(fields, "extracted_at"),
        generator.text("version"),
        hash(generator, "settings"),
        fields.text("classifier"),
        fields.text("scheme"),
        shortfall(fields),
        fields.texts("warnings"),
        fields.count("term_count"),
        fields.count("classified_count"),
        fields.count("flagged_count"));
  }

  private static Optional<Problem> shortfall(Fields fields) {
    String status = fields.text("status");
    boolean partial = status.equals("partial");
    if (!partial && !status.equals("success")) {
      throw fields.fault("status", "has the unknown value \"" + status + "\"");
    }
    if (partial == fields.isNull("shortfall")) {
      throw fields.fault("shortfall", "does not agree with the status");
    }
    if (!partial) {
      return Optional.empty();
    }
    Fields shortfall = fields.object("shortfall");
    return Optional.of(
        new Problem(shortfall.oneOf(FailureKind.class, "type"), shortfall.text("message")));
  }

  static VocabularyEntry entry(JsonNode node, int number) {
    Fields fields = new Fields(node, "entry " + number);
    return new VocabularyEntry(
        fields.text("id"),
        fields.text("source"),
        term(fields),
        classification(fields),
        fields.textOrNull("ip_flag"),
        match(fields),
        fields.oneOfOrNull(ReviewVerdict.class, "ip_reviewed"));
  }

  private static @Nullable ProtectedMatch match(Fields fields) {
    if (fields.isNull("ip_match")) {
      return null;
    }
    Fields match = fields.object("ip_match");
    return new ProtectedMatch(
        match.text("franchise"),
        match.text("list"),
        match.text("entry"),
        match.text("name"),
        match.text("how"),
        match.text("form"));
  }

  private static Term term(Fields fields) {
    return term(
        fields,
        fields.objects(
            "contexts",
            context ->
                new Context(context.text("text"), context.count("offset"), location(context))),
        fields.objects(
            "occurrences",
            occurrence ->
                new Occurrence(
                    location(occurrence), occurrence.count("offset"), occurrence.count("count"))));
  }

  /** A term whose contexts and occurrences are known from elsewhere. */
  static Term term(Fields fields, List<Context> contexts, List<Occurrence> occurrences) {
    return new Term(
        fields.text("canonical"),
        fields.text("text"),
        fields.oneOf(TermPos.class, "pos"),
        fields.oneOf(TermKind.class, "kind"),
        fields.oneOfOrNull(NameType.class, "name_type"),
        fields.text("head"),
        fields.objects("forms", form -> new SurfaceForm(form.text("text"), form.count("count"))),
        fields.texts("variants"),
        fields.textOrNull("abbreviation"),
        fields.count("frequency"),
        fields.number("score"),
        measures(fields),
        contexts,
        occurrences,
        definition(fields, DefinitionSource.DOCUMENT));
  }

  private static SortedMap<String, Double> measures(Fields fields) {
    SortedMap<String, Double> measures = new TreeMap<>();
    for (Map.Entry<String, JsonNode> measure : fields.members("measures")) {
      if (!measure.getValue().isNumber()) {
        throw fields.fault("measures", "holds something else than numbers");
      }
      measures.put(measure.getKey(), measure.getValue().doubleValue());
    }
    return measures;
  }

  static Location location(Fields fields) {
    Integer page = fields.countOrNull("page");
    if (page != null && page < 1) {
      throw fields.fault("page", "is not a page, which count from 1");
    }
    return new Location(page, fields.textOrNull("chapter"));
  }

  static Classification classification(Fields fields) {
    double confidence = fields.number("confidence");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw fields.fault("confidence", "is not from 0 to 1");
    }
    return new Classification(
        fields.text("category"),
        fields.texts("tags"),
        attributes(fields.members("attributes")),
        definition(fields, DefinitionSource.CLASSIFIER),
        confidence);
  }

  /** Attributes without those that are null. */
  static SortedMap<String, Object> attributes(Iterable<Map.Entry<String, JsonNode>> members) {
    SortedMap<String, Object> attributes = new TreeMap<>();
    for (Map.Entry<String, JsonNode> attribute : members) {
      Object value = value(attribute.getValue());
      if (value != null) {
        attributes.put(attribute.getKey(), value);
      }
    }
    return attributes;
  }

  private static @Nullable String definition(Fields fields, DefinitionSource wanted) {
    String definition = fields.textOrNull("definition");
    return definition != null && fields.oneOf(DefinitionSource.class, "definition_source") == wanted
        ? definition
        : null;
  }

  private static @Nullable Object value(JsonNode node) {
    if (node.isNull()) {
      return null;
    }
    if (node.isTextual()) {
      return node.textValue();
    }
    if (node.isBoolean()) {
      return node.booleanValue();
    }
    if (node.isNumber()) {
      return node.numberValue();
    }
    if (node.isArray()) {
      List<@Nullable Object> values = new ArrayList<>();
      node.forEach(each -> values.add(value(each)));
      return values;
    }
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    node.properties().forEach(field -> map.put(field.getKey(), value(field.getValue())));
    return map;
  }

  private static String hash(Fields fields, String name) {
    String hash = fields.text(name);
    if (!hash.matches("sha256:[0-9a-f]{64}")) {
      throw fields.fault(name, "is not a SHA-256 hash");
    }
    return hash;
  }

  static Instant time(Fields fields, String name) {
    try {
      return Instant.parse(fields.text(name));
    } catch (DateTimeException e) {
      throw fields.fault(name, "is not a time in UTC");
    }
  }
}
