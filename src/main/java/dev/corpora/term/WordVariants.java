package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a language's rules say of the words of one document, each word asked about once: its rules
 * are many regular expressions, and its words come back in hundreds of candidates. Not safe for use
 * by several threads.
 */
final class WordVariants {

  private final VariantRules rules;
  private final Map<String, String> spellings = new HashMap<>();
  private final Map<String, List<String>> singulars = new HashMap<>();
  private final Map<String, List<String>> singularsOfListed = new HashMap<>();

  WordVariants(VariantRules rules) {
    this.rules = rules;
  }

  /** As {@link VariantRules#spelling}. */
  String spelling(String word) {
    return spellings.computeIfAbsent(word, rules::spelling);
  }

  /** As {@link VariantRules#singulars}. */
  List<String> singulars(String word, boolean listed) {
    Map<String, List<String>> known = listed ? singularsOfListed : singulars;
    return known.computeIfAbsent(word, key -> rules.singulars(key, listed));
  }
}
