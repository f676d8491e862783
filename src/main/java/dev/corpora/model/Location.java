package dev.corpora.model;

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
}
