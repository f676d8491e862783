package dev.corpora.term;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The words of the shipped references, each opened by the first question. Safe for threads. */
public final class GeneralWords {

  private final Map<String, GeneralLanguage> references = new ConcurrentHashMap<>();

  /** Whether a language's reference lists a word; false for a language without one. */
  public boolean includes(String word, String language) {
    return references.computeIfAbsent(language, GeneralLanguage::of).lists(word);
  }
}
