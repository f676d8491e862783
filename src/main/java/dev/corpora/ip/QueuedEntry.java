package dev.corpora.ip;

import dev.corpora.model.Context;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.VocabularyEntry;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of a vocabulary that is for review.
 *
 * @param id as in the vocabulary
 * @param reason {@code blocklist}, or {@code classification} where a classifier suspects it
 * @param match why a block list took it for a protected name; null where none did
 * @param reviewed what was decided when the vocabulary was written; null where nothing was
 */
public record QueuedEntry(
    String id,
    String canonical,
    String text,
    int frequency,
    String reason,
    @Nullable ProtectedMatch match,
    @Nullable String reviewed,
    List<Context> contexts) {

  public QueuedEntry {
    contexts = List.copyOf(contexts);
  }

  static QueuedEntry of(VocabularyEntry entry) {
    return new QueuedEntry(
        entry.id(),
        entry.term().canonical(),
        entry.term().text(),
        entry.term().frequency(),
        entry.ipMatch() == null ? "classification" : "blocklist",
        entry.ipMatch(),
        entry.ipReviewed() == null ? null : entry.ipReviewed().id(),
        entry.term().contexts());
  }
}
