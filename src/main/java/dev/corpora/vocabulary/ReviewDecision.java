package dev.corpora.vocabulary;

/** What is to become of an entry. */
public sealed interface ReviewDecision {

  /** It stays, and is flagged no more. */
  record Accept() implements ReviewDecision {}

  /** It is filed under another form, which is the one shown too, and is flagged no more. */
  record Rename(String to) implements ReviewDecision {

    public Rename {
      if (to.isBlank()) {
        throw new IllegalArgumentException("an entry cannot be renamed to nothing");
      }
    }
  }

  /** It is left out. */
  record Drop() implements ReviewDecision {}
}
