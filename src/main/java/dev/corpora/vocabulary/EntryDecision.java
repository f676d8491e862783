package dev.corpora.vocabulary;

/** What is to become of an entry. */
public sealed interface EntryDecision {

  /** It stays, and is flagged no more. */
  record Accept() implements EntryDecision {}

  /** It is filed under another form, which is the one shown too, and is flagged no more. */
  record Rename(String to) implements EntryDecision {

    public Rename {
      if (to.isBlank()) {
        throw new IllegalArgumentException("an entry cannot be renamed to nothing");
      }
    }
  }

  /** It is left out. */
  record Drop() implements EntryDecision {}
}
