package dev.corpora.vocabulary;

import dev.corpora.model.VocabularyEntry;
import java.util.List;

/**
 * A document's vocabulary: what {@code .vocab.json} holds.
 *
 * @param entries as many as the metadata say, in the order of the file
 */
public record Vocabulary(VocabularyMetadata metadata, List<VocabularyEntry> entries) {

  public Vocabulary {
    entries = List.copyOf(entries);
    if (metadata.termCount() != entries.size()) {
      throw new IllegalArgumentException(
          "the metadata count " + metadata.termCount() + " entries, there are " + entries.size());
    }
  }
}
