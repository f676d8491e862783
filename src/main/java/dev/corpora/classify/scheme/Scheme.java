package dev.corpora.classify.scheme;

import java.util.List;
import java.util.Map;

/**
 * A classification scheme: into which categories terms fall, and what else is said of them.
 *
 * @param language of its labels and descriptions, and of its key words where these name none (ISO
 *     639-1)
 * @param description empty where there is none
 * @param categories at least one, in the order of the file
 * @param names the categories of proper names by what they are names of: {@code person}, {@code
 *     organisation}, {@code place}, {@code work}
 */
public record Scheme(
    String name,
    String version,
    String language,
    String description,
    List<Category> categories,
    List<Attribute> attributes,
    Map<String, String> names) {

  /** What a proper name may be the name of. */
  public static final List<String> NAME_TYPES = List.of("person", "organisation", "place", "work");

  public Scheme {
    categories = List.copyOf(categories);
    attributes = List.copyOf(attributes);
    names = Map.copyOf(names);
  }

  /**
   * One category.
   *
   * @param id as vocabularies show it
   * @param label for people; the id where the file has none
   * @param description what belongs to it; empty where there is none
   * @param examples terms that belong to it
   */
  public record Category(
      String id, String label, String description, List<String> examples, List<Anchor> anchors) {
    public Category {
      examples = List.copyOf(examples);
      anchors = List.copyOf(anchors);
    }
  }

  /**
   * What else is said of a term.
   *
   * @param values what may be said, of a {@link AttributeType#ONE} or {@link AttributeType#SEVERAL}
   * @param beside the attribute of one value whose values these are too, except the one that it
   *     has; empty for an attribute with values of its own
   * @param anchors of a {@link AttributeType#NUMBER}
   */
  public record Attribute(
      String id,
      String label,
      String description,
      AttributeType type,
      List<Value> values,
      String beside,
      List<Anchor> anchors) {
    public Attribute {
      values = List.copyOf(values);
      anchors = List.copyOf(anchors);
    }
  }

  /** One value of an attribute. */
  public record Value(String id, String label, String description, List<Anchor> anchors) {
    public Value {
      anchors = List.copyOf(anchors);
    }
  }
}
