package dev.corpora.document;

import java.util.List;
import java.util.Optional;

/** Tells the language of a text that is not clean yet. Safe for use by several threads. */
@FunctionalInterface
public interface LanguageGuess {

  /** The ISO 639-1 code of the language of some lines; empty where it cannot be told. */
  Optional<String> of(List<String> lines);
}
