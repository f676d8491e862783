package dev.corpora.vocabulary;

import dev.corpora.model.VocabularyEntry;
import java.util.List;

/** A document's vocabulary: what {@code .vocab.json} holds. */
public record Vocabulary(VocabularyMetadata metadata, List<VocabularyEntry> entries) {

  public Vocabulary {
    entries = List.copyOf(entries);
  }
}
