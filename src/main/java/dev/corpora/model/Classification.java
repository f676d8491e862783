package dev.corpora.model;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a classifier says of a term.
 *
 * @param category a category of the scheme, or {@link #UNCLASSIFIED}
 * @param attributes what the scheme defines beyond the category
 * @param definition null where the classifier has none
 * @param confidence from 0 to 1
 */
public record Classification(
    String category,
    List<String> tags,
    SortedMap<String, Object> attributes,
    @Nullable String definition,
    double confidence) {

  /** The category of a term for which none was found. */
  public static final String UNCLASSIFIED = "unclassified";

  /** The tag of what a classifier takes for a protected name. */
  public static final String IP_SUSPECT = "classification:ip-suspect";

  public Classification {
    tags = List.copyOf(tags);
    attributes = Collections.unmodifiableSortedMap(new TreeMap<>(attributes));
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence is from 0 to 1: " + confidence);
    }
  }

  /** A category with a confidence and nothing else. */
  public static Classification of(String category, double confidence) {
    return new Classification(category, List.of(), new TreeMap<>(), null, confidence);
  }

  /** Nothing found. */
  public static Classification unclassified() {
    return of(UNCLASSIFIED, 0);
  }

  /** The same without the suspicion that it is a protected name: a review has decided. */
  public Classification withoutSuspicion() {
    List<String> others = tags.stream().filter(tag -> !tag.equals(IP_SUSPECT)).toList();
    return new Classification(category, others, attributes, definition, confidence);
  }
}
