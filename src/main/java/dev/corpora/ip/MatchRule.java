package dev.corpora.ip;

import java.util.Locale;

/** How a listed name is looked for in a term. */
enum MatchRule {
  /** Anywhere in the term, as a sequence of whole words, inflected or not. */
  PHRASE,
  /** As the whole term, inflected or not. */
  WORD,
  /** As the whole term, spelled as it is listed, letter case too; common words are no exception. */
  EXACT;

  /** The name in block lists and outputs. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
