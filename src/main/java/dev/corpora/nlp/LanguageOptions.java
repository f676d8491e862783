package dev.corpora.nlp;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What analysis is to know beyond the document.
 *
 * @param language an ISO 639-1 code that overrides detection
 * @param models a folder of OpenNLP models that adds or replaces languages
 */
public record LanguageOptions(Optional<String> language, Optional<Path> models) {

  /** Language detected, shipped models only. */
  public static final LanguageOptions DEFAULTS =
      new LanguageOptions(Optional.empty(), Optional.empty());
}
