package dev.corpora.classify.remote;

import dev.corpora.classify.scheme.Scheme;
import dev.corpora.storage.ContentHash;
import java.util.List;

/**
 * A classification scheme as a model is told of it.
 *
 * @param categories at least one
 * @param attributes what is asked beyond the category, by ids that are unique
 */
public record ModelScheme(
    String name, String version, List<Category> categories, List<ModelAttribute> attributes) {

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

  /** A scheme as it is told to a model: without what only the local classifier goes by. */
  public static ModelScheme of(Scheme scheme) {
    return new ModelScheme(
        scheme.name(),
        scheme.version(),
        scheme.categories().stream()
            .map(c -> new Category(c.id(), c.label(), c.description(), c.examples()))
            .toList(),
        scheme.attributes().stream().map(ModelScheme::attribute).toList());
  }

  private static ModelAttribute attribute(Scheme.Attribute attribute) {
    String id = attribute.id();
    String about = attribute.description().isEmpty() ? attribute.label() : attribute.description();
    List<String> values = attribute.values().stream().map(Scheme.Value::id).toList();
    return switch (attribute.type()) {
      case TEXT -> new ModelAttribute.Text(id, about);
      case ONE -> new ModelAttribute.OneOf(id, about, values);
      case SEVERAL -> new ModelAttribute.SeveralOf(id, about, values);
      case NUMBER -> new ModelAttribute.Share(id, about);
    };
  }
}
