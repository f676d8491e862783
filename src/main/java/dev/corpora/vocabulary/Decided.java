package dev.corpora.vocabulary;

import dev.corpora.model.Term;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Carries out decisions of a review. */
final class Decided {

  private Decided() {}

  /** The entry as the decision about it wants it; empty where it is dropped. */
  static Optional<MasterEntry> entry(MasterEntry entry, EntryDecisions decisions) {
    Optional<EntryDecision> decision = decisions.of(entry.key());
    if (decision.isEmpty()) {
      return Optional.of(entry);
    }
    if (decision.get() instanceof EntryDecision.Rename rename) {
      return Optional.of(with(entry, renamed(entry.term(), rename.to()), null));
    }
    return decision.get() instanceof EntryDecision.Accept
        ? Optional.of(with(entry, entry.term(), null))
        : Optional.empty();
  }

  private static MasterEntry with(MasterEntry entry, Term term, @Nullable String flag) {
    return new MasterEntry(
        entry.language(),
        term,
        entry.classification(),
        entry.contexts(),
        entry.sources(),
        flag,
        entry.unknown());
  }

  private static Term renamed(Term term, String to) {
    return new Term(
        to,
        to,
        term.pos(),
        term.kind(),
        term.nameType(),
        term.head(),
        term.forms(),
        term.variants(),
        term.abbreviation(),
        term.frequency(),
        term.score(),
        term.measures(),
        term.contexts(),
        term.occurrences(),
        term.definition());
  }
}
