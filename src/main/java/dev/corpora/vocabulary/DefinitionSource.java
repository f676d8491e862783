package dev.corpora.vocabulary;

import java.util.Locale;

/** Where an entry's definition comes from. */
enum DefinitionSource {
  /** The document defines the term itself. */
  DOCUMENT,
  CLASSIFIER;

  /** The name in outputs. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
