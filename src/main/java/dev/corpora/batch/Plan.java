package dev.corpora.batch;

import dev.corpora.document.DiscoveredDocument;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.model.ModelUse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * What a run does with each document it found.
 *
 * @param toProcess in the order in which they are taken up
 * @param records what the manifest says of all found documents as work begins
 */
record Plan(List<PlannedDocument> toProcess, Map<String, DocumentRecord> records) {

  Plan {
    toProcess = List.copyOf(toProcess);
    records = Map.copyOf(records);
  }

  /**
   * Compares the documents with what is known of them.
   *
   * @param inWork the documents that an earlier run died in
   */
  static Plan of(
      SelectedDocuments selected,
      Path output,
      Manifest manifest,
      ResumeRules rules,
      Set<String> inWork) {
    List<PlannedDocument> toProcess = new ArrayList<>();
    Map<String, DocumentRecord> records = new HashMap<>();
    for (DiscoveredDocument document : selected.documents()) {
      String path = document.relativePath();
      String vocabPath = Objects.requireNonNull(selected.vocabularies().get(path));
      PlannedDocument planned =
          new PlannedDocument(
              document, vocabPath, output.resolve(vocabPath), inWork.contains(path));
      Decision decision =
          rules.decide(planned, Optional.ofNullable(manifest.documents().get(path)));
      if (decision instanceof Decision.Skip skip) {
        records.put(path, skip.record());
      } else {
        records.put(path, unstarted(document, DocumentStatus.PENDING));
        toProcess.add(planned);
      }
    }
    return new Plan(toProcess, records);
  }

  /** The record of a document that has not been processed yet. */
  static DocumentRecord unstarted(DiscoveredDocument document, DocumentStatus status) {
    return new DocumentRecord(
        status,
        null,
        document.size(),
        document.modified(),
        null,
        null,
        null,
        0,
        null,
        0,
        0,
        0,
        Duration.ZERO,
        null,
        null,
        List.of(),
        List.of(),
        ModelUse.NONE);
  }

  int unchanged() {
    return records.size() - toProcess.size();
  }

  long bytes() {
    return toProcess.stream().mapToLong(planned -> planned.document().size()).sum();
  }
}
