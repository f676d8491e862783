package dev.corpora.ip;

import dev.corpora.model.VocabularyEntry;
import java.util.List;

/**
 * What the review queue has of one document.
 *
 * @param document its path from the input's base folder
 * @param vocabularyHash of the vocabulary that the entries are from
 * @param entries as the queue's file has them
 */
public record QueuedDocument(String document, String vocabularyHash, List<QueuedEntry> entries) {

  public QueuedDocument {
    entries = List.copyOf(entries);
  }

  /** Those of a vocabulary's entries that are for review, in the order of their names. */
  public static QueuedDocument of(
      String document, String vocabularyHash, List<VocabularyEntry> entries) {
    return new QueuedDocument(
        document,
        vocabularyHash,
        entries.stream()
            .filter(Review::concerns)
            .sorted((a, b) -> a.term().canonical().compareTo(b.term().canonical()))
            .map(QueuedEntry::of)
            .toList());
  }
}
