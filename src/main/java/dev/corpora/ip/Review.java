package dev.corpora.ip;

import dev.corpora.model.Classification;
import dev.corpora.model.ProtectedMatch;
import dev.corpora.model.ReviewVerdict;
import dev.corpora.model.Term;
import dev.corpora.model.VocabularyEntry;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Does with entries what a review decided. An accepted entry loses its flag, a renamed one its name
 * besides: its surface forms and their counts stay, for they are what the document says, but the
 * old name and other spellings that hold what was protected do not become variants. Immutable.
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
    Classification said = entry.classification();
    List<String> tags =
        said.tags().stream().filter(tag -> !tag.equals(Classification.IP_SUSPECT)).toList();
    return new VocabularyEntry(
        entry.id(),
        entry.source(),
        term,
        new Classification(
            said.category(), tags, said.attributes(), said.definition(), said.confidence()),
        null,
        entry.ipMatch(),
        verdict);
  }

  private static VocabularyEntry renamed(VocabularyEntry entry, String to) {
    Term term = entry.term();
    Set<List<String>> hidden = hidden(entry);
    Term other =
        new Term(
            to,
            to,
            term.pos(),
            term.kind(),
            term.nameType(),
            term.head(),
            term.forms(),
            term.variants().stream().filter(variant -> !holdsAny(variant, hidden)).toList(),
            holdsAny(term.abbreviation(), hidden) ? null : term.abbreviation(),
            term.frequency(),
            term.score(),
            term.measures(),
            term.contexts(),
            term.occurrences(),
            term.definition());
    return cleared(entry, other, ReviewVerdict.RENAME);
  }

  /** What is not to be read in the entry's names any more. */
  private static Set<List<String>> hidden(VocabularyEntry entry) {
    Set<List<String>> hidden = new HashSet<>();
    hidden.add(FoldedWords.of(entry.term().canonical()));
    hidden.add(FoldedWords.of(entry.term().text()));
    ProtectedMatch match = entry.ipMatch();
    if (match != null) {
      hidden.add(FoldedWords.of(match.name()));
      hidden.add(FoldedWords.of(match.entry()));
    }
    return hidden;
  }

  private static boolean holdsAny(@Nullable String text, Set<List<String>> hidden) {
    if (text == null) {
      return false;
    }
    List<String> words = FoldedWords.of(text);
    return hidden.stream().anyMatch(name -> Collections.indexOfSubList(words, name) >= 0);
  }
}
