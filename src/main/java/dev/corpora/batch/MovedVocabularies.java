package dev.corpora.batch;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Removes the vocabulary of a document that is now filed under another name, so that no folder
 * holds two of the same document.
 */
final class MovedVocabularies {

  private final Path output;
  private final Set<String> inUse = new HashSet<>();
  private final VocabularyReader vocabularies = new VocabularyReader();

  MovedVocabularies(Path output, Plan plan) {
    this.output = output;
    plan.toProcess().forEach(planned -> inUse.add(planned.vocabPath()));
    plan.records()
        .values()
        .forEach(
            record -> {
              if (record.vocabPath() != null) {
                inUse.add(record.vocabPath());
              }
            });
  }

  /**
   * Removes what the earlier record names, where the new one names another and nobody else uses it.
   */
  void removeOld(String document, DocumentRecord now, @Nullable DocumentRecord earlier) {
    if (earlier == null || earlier.vocabPath() == null || now.vocabPath() == null) {
      return;
    }
    String old = earlier.vocabPath();
    if (old.equals(now.vocabPath()) || inUse.contains(old)) {
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
