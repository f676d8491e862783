package dev.corpora.vocabulary;

import java.util.Optional;

/** What a person has decided about entries; the same answer whenever it is asked. */
public interface EntryDecisions {

  /** Nobody has decided anything. */
  EntryDecisions NONE =
      new EntryDecisions() {
        @Override
        public Optional<EntryDecision> of(EntryKey key) {
          return Optional.empty();
        }

        @Override
        public String fingerprint() {
          return "none";
        }
      };

  /** The decision about an entry, by its key before the decision. */
  Optional<EntryDecision> of(EntryKey key);

  /** A text that differs where any decision differs. */
  String fingerprint();
}
