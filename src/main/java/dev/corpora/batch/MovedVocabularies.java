package dev.corpora.batch;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.Manifest;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Removes the vocabulary of a document that is now filed under another name, so that no folder
 * holds two of the same document.
 */
final class MovedVocabularies {

  private final Path output;
  private final Map<String, String> oldPaths = new HashMap<>();
  private final VocabularyReader vocabularies = new VocabularyReader();

  MovedVocabularies(Path output, Plan plan, Manifest before) {
    this.output = output;
    Set<String> inUse = new HashSet<>();
    plan.toProcess().forEach(planned -> inUse.add(planned.vocabPath()));
    for (DocumentRecord record : plan.records().values()) {
      if (record.vocabPath() != null) {
        inUse.add(record.vocabPath());
      }
    }
    for (PlannedDocument planned : plan.toProcess()) {
      String document = planned.document().relativePath();
      DocumentRecord earlier = before.documents().get(document);
      if (earlier != null && earlier.vocabPath() != null && !inUse.contains(earlier.vocabPath())) {
        oldPaths.put(document, earlier.vocabPath());
      }
    }
  }

  /**
   * Removes what the earlier run's record names, where the new one names another and nobody else
   * uses it.
   */
  void removeOld(String document, DocumentRecord now) {
    String old = oldPaths.get(document);
    if (old == null || now.vocabPath() == null) {
      return;
    }
    Path file = output.resolve(old);
    try {
      if (vocabularies.readMetadata(file).sourcePath().equals(document)) {
        Files.delete(file);
      }
    } catch (IOException e) {
      // Gone already, or no vocabulary any more: then it is not ours to remove.
      return;
    }
  }
}
