package dev.corpora.classify;

import dev.corpora.classify.scheme.Anchor;
import dev.corpora.classify.scheme.AttributeType;
import dev.corpora.classify.scheme.Scheme;
import dev.corpora.classify.scheme.Scheme.Attribute;
import dev.corpora.classify.scheme.Scheme.Category;
import dev.corpora.classify.scheme.Scheme.Value;
import java.util.ArrayList;
import java.util.List;

/**
 * All that a scheme may say of a term, numbered: the categories first, then the values of its
 * attributes and its numbers. Immutable.
 */
final class Targets {

  private final Scheme scheme;
  private final List<List<Anchor>> anchors = new ArrayList<>();
  private final List<Integer> attributeStarts = new ArrayList<>();

  Targets(Scheme scheme) {
    this.scheme = scheme;
    for (Category category : scheme.categories()) {
      anchors.add(category.anchors());
    }
    for (Attribute attribute : scheme.attributes()) {
      attributeStarts.add(anchors.size());
      if (attribute.type() == AttributeType.NUMBER) {
        anchors.add(attribute.anchors());
      } else if (attribute.beside().isEmpty()) {
        attribute.values().stream().map(Value::anchors).forEach(anchors::add);
      }
    }
  }

  int size() {
    return anchors.size();
  }

  List<Anchor> anchors(int target) {
    return anchors.get(target);
  }

  /** How many of them are categories. */
  int categories() {
    return scheme.categories().size();
  }

  boolean isCategory(int target) {
    return target < categories();
  }

  /** Whether there is anything to say but the category. */
  boolean hasAttributes() {
    return size() > categories();
  }

  /** The targets that are anchored on a lexicographer file or a whole part of speech. */
  List<Claim> ofFile(String file) {
    List<Claim> claims = new ArrayList<>();
    for (int target = 0; target < size(); target++) {
      for (Anchor anchor : anchors(target)) {
        if (anchor.kind() == Anchor.Kind.FILES && anchor.texts().contains(file)) {
          claims.add(new Claim(target, anchor.weight()));
        }
      }
    }
    return claims;
  }

  /** The id of a category. */
  String category(int target) {
    return scheme.categories().get(target).id();
  }

  List<Attribute> attributes() {
    return scheme.attributes();
  }

  /** The target of the first value of an attribute, or of its number. */
  int start(Attribute attribute) {
    List<Attribute> attributes = scheme.attributes();
    for (int i = 0; i < attributes.size(); i++) {
      String id = attribute.beside().isEmpty() ? attribute.id() : attribute.beside();
      if (attributes.get(i).id().equals(id)) {
        return attributeStarts.get(i);
      }
    }
    throw new IllegalArgumentException("no attribute of the scheme: " + attribute.id());
  }
}
