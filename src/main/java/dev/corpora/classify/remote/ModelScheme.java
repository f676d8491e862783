package dev.corpora.classify.remote;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.corpora.classify.LocalClassifier;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A classification scheme as a model is told of it.
 *
 * @param categories at least one
 * @param attributes what is asked beyond the category, by ids that are unique
 */
public record ModelScheme(
    String name, String version, List<Category> categories, List<ModelAttribute> attributes) {

  private static final String GENERAL = "general.json";

  /**
   * One category.
   *
   * @param id what an answer names it by
   * @param label the name for people
   * @param description what belongs to it, or an empty text
   * @param examples terms that belong to it
   */
  public record Category(String id, String label, String description, List<String> examples) {
    public Category {
      examples = List.copyOf(examples);
    }
  }

  public ModelScheme {
    categories = List.copyOf(categories);
    attributes = List.copyOf(attributes);
    if (categories.isEmpty()) {
      throw new IllegalArgumentException("a scheme without categories: " + name);
    }
  }

  /** Differs wherever a model is told anything else. */
  String fingerprint() {
    return ContentHash.hexOf(toString());
  }

  /** The scheme that ships. */
  public static ModelScheme general() {
    try (InputStream in =
        Objects.requireNonNull(LocalClassifier.class.getResourceAsStream(GENERAL), GENERAL)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      ObjectNode scheme = ProviderJson.object(text);
      List<Category> categories = new ArrayList<>();
      for (JsonNode category : scheme.get("categories")) {
        String id = category.get("id").asText();
        categories.add(new Category(id, id, category.get("description").asText(), List.of()));
      }
      return new ModelScheme(
          scheme.get("name").asText(), scheme.get("version").asText(), categories, List.of());
    } catch (IOException e) {
      throw new UncheckedIOException(GENERAL + " cannot be read", e);
    }
  }
}
