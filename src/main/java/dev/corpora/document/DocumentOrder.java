package dev.corpora.document;

import java.util.Comparator;

/** The order in which documents are taken up; documents that are equal in it go by their paths. */
public enum DocumentOrder {
  /** The largest first, so that no long document is left for the end when other workers idle. */
  SIZE,
  /** By relative path. */
  NAME,
  /** Those that changed last first. */
  NEWEST;

  /** Puts the first document first. */
  public Comparator<DiscoveredDocument> comparator() {
    Comparator<DiscoveredDocument> byName = Comparator.comparing(DiscoveredDocument::relativePath);
    return switch (this) {
      case SIZE ->
          Comparator.comparingLong(DiscoveredDocument::size).reversed().thenComparing(byName);
      case NAME -> byName;
      case NEWEST ->
          Comparator.comparing(DiscoveredDocument::modified).reversed().thenComparing(byName);
    };
  }
}
