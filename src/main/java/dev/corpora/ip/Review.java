package dev.corpora.ip;

import dev.corpora.model.Classification;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.Renaming;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.util.List;
import java.util.Optional;

/**
 * Does with entries what a review decided. An accepted entry loses its flag, a renamed one its name
 * besides, see {@link Renaming}. Immutable.
 */
public final class Review {

  private final ReviewDecisions decisions;

  /** A review with these decisions. */
  public Review(ReviewDecisions decisions) {
    this.decisions = decisions;
  }

  /** Whether an entry is for the review queue, decided or not. */
  public static boolean concerns(VocabularyEntry entry) {
    return entry.ipFlag() != null
        || entry.ipReviewed() != null
        || entry.classification().tags().contains(Classification.IP_SUSPECT);
  }

  /** The entry as decided; empty where it is to be left out. */
  public Optional<VocabularyEntry> apply(VocabularyEntry entry) {
    ReviewDecision decision = decisions.on(entry.term().canonical()).orElse(null);
    if (decision == null || (decision.verdict() == ReviewVerdict.ACCEPT && !concerns(entry))) {
      return Optional.of(entry);
    }
    return switch (decision.verdict()) {
      case ACCEPT -> Optional.of(cleared(entry, entry.term(), ReviewVerdict.ACCEPT));
      case RENAME -> Optional.of(renamed(entry, String.valueOf(decision.to())));
      case DROP -> Optional.empty();
    };
  }

  private static VocabularyEntry cleared(VocabularyEntry entry, Term term, ReviewVerdict verdict) {
    return new VocabularyEntry(
        entry.id(),
        entry.source(),
        term,
        entry.classification().withoutSuspicion(),
        null,
        entry.ipMatch(),
        verdict);
  }

  private static VocabularyEntry renamed(VocabularyEntry entry, String to) {
    ProtectedMatch match = entry.ipMatch();
    List<String> names = match == null ? List.of() : List.of(match.name(), match.entry());
    return cleared(entry, Renaming.of(entry.term(), to, names), ReviewVerdict.RENAME);
  }
}
