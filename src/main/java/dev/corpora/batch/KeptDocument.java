package dev.corpora.batch;

import dev.corpora.batch.kept.CleanText;
import dev.corpora.batch.kept.Extraction;
import dev.corpora.batch.kept.KeptStages;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.model.ClassifiedTerms;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of one content of one document under the present settings. The document's path is
 * part of it: passwords go by path, so that the text of a document does not open its copies.
 */
final class KeptDocument {

  private final KeptStages kept;
  private final StageSettings settings;
  private final List<String> identity;

  /**
   * @param hash of the document's content
   */
  KeptDocument(KeptStages kept, StageSettings settings, DiscoveredDocument document, String hash) {
    this.kept = kept;
    this.settings = settings;
    this.identity = List.of(hash, document.format().name(), document.relativePath());
  }

  Optional<CleanText> text() {
    return kept.text(name(Stage.PARSE));
  }

  Optional<Extraction> extraction() {
    return kept.extraction(name(Stage.EXTRACT));
  }

  Optional<ClassifiedTerms> classified() {
    return kept.classified(name(Stage.CLASSIFY));
  }

  boolean keep(CleanText text) {
    return kept.keep(name(Stage.PARSE), text);
  }

  boolean keep(Extraction extraction) {
    return kept.keep(name(Stage.EXTRACT), extraction);
  }

  boolean keep(ClassifiedTerms classified) {
    return kept.keep(name(Stage.CLASSIFY), classified);
  }

  private String name(Stage stage) {
    String hash =
        Fingerprint.of(
            List.of(identity.get(0), identity.get(1), identity.get(2), settings.upTo(stage)));
    return hash.substring(hash.indexOf(':') + 1) + "." + stage.id();
  }
}
