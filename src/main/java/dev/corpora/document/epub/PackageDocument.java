package dev.corpora.document.epub;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the package document says.
 *
 * @param manifest by id, in the document's order
 * @param spine ids in reading order; they need not be in the manifest
 * @param tocId the id of the EPUB 2 table of contents
 * @param guide EPUB 2's roles of whole documents
 */
record PackageDocument(
    Optional<String> title,
    Optional<String> language,
    Map<String, ManifestItem> manifest,
    List<String> spine,
    Optional<String> tocId,
    List<GuideReference> guide) {

  /** A document of the publication. */
  record ManifestItem(
      String id, String href, String mediaType, String properties, String fallback) {

    boolean isNavigation() {
      return List.of(properties.split("\\s+")).contains("nav");
    }
  }

  /** A role of a document, such as {@code title-page}. */
  record GuideReference(String type, String href) {}
}
