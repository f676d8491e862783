package dev.corpora.batch;

import dev.corpora.batch.kept.Extraction;
import dev.corpora.batch.kept.KeptStages;
import dev.corpora.classify.RemoteClassifier;
import dev.corpora.document.DiscoveredDocument;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.Manifest;
import dev.corpora.model.ClassifiedTerms;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Counts the terms that a service will be asked for, from what is kept of the documents. Reads no
 * document: one that seems changed since it was read counts as unread.
 */
final class TermsToAsk {

  private final Optional<RemoteClassifier> classifier;
  private final KeptStages kept;
  private final StageSettings settings;
  private final boolean anew;

  TermsToAsk(Optional<RemoteClassifier> classifier, BatchConfig config, StageSettings settings) {
    this.classifier = classifier;
    this.kept = StageWork.keptOf(config);
    this.settings = settings;
    this.anew = config.force();
  }

  /**
   * Counts.
   *
   * @param known what the manifest says of earlier runs
   */
  ToClassify of(List<DiscoveredDocument> documents, Manifest known) {
    if (classifier.isEmpty()) {
      return ToClassify.unread(documents.size());
    }
    List<Integer> terms = new ArrayList<>();
    for (DiscoveredDocument document : documents) {
      Optional.ofNullable(known.documents().get(document.relativePath()))
          .map(record -> count(document, record, classifier.get()))
          .orElse(OptionalInt.empty())
          .ifPresent(terms::add);
    }
    return new ToClassify(documents.size() - terms.size(), terms);
  }

  private OptionalInt count(
      DiscoveredDocument document, DocumentRecord record, RemoteClassifier service) {
    String hash = record.sourceHash();
    boolean isUnchanged =
        record.size() == document.size()
            && Objects.equals(record.modifiedAt(), document.modified());
    if (hash == null || !isUnchanged) {
      return OptionalInt.empty();
    }
    KeptDocument results = new KeptDocument(kept, settings, document, hash);
    Optional<Extraction> found = results.extraction();
    if (found.isEmpty()) {
      return OptionalInt.empty();
    }
    String language = found.get().about().language();
    Optional<ClassifiedTerms> earlier =
        results
            .classified()
            .filter(made -> !anew)
            .filter(made -> made.classifications().size() == found.get().terms().size());
    return OptionalInt.of(
        language == null ? 0 : service.termsToAsk(found.get().terms(), language, earlier));
  }
}
