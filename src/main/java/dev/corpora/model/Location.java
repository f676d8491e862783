package dev.corpora.model;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where in a document something stands.
 *
 * @param page the page, counted from 1 as a PDF viewer counts; null where a document has no pages
 * @param chapter the nearest heading above; null before the first
 */
public record Location(@Nullable Integer page, @Nullable String chapter) {

  /** Nowhere in particular: a document with neither pages nor headings. */
  public static final Location UNKNOWN = new Location(null, null);

  public Location {
    if (page != null && page < 1) {
      throw new IllegalArgumentException("pages count from 1: " + page);
    }
  }

  /** By hand: the quick compiler makes method calls of what a record compares by itself. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Location location
        && Objects.equals(page, location.page)
        && Objects.equals(chapter, location.chapter);
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(page) + Objects.hashCode(chapter);
  }
}
