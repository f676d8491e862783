package dev.corpora.classify;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Set;

/**
 * What shows whether a name is of a person, an organisation or a place.
 *
 * @param leastScore a name whose cues weigh less stays unclassified
 * @param inWordNet the weight of a name's being in WordNet, shared by its bearers
 * @param surnameInWordNet the same for a bearer known to WordNet by that one word: others have it
 *     too
 * @param typed the weight of what the document as a whole showed the name to be the name of
 */
record NameRules(
    double leastScore, double inWordNet, double surnameInWordNet, double typed, List<Rule> rules) {

  /** Where a cue stands. */
  enum Where {
    /** The word before the name in a sentence. */
    @JsonProperty("before")
    BEFORE,
    /** The word after the name in a sentence. */
    @JsonProperty("after")
    AFTER,
    /** The first word of the name. */
    @JsonProperty("first")
    FIRST,
    /** The last word of a name of several words. */
    @JsonProperty("last")
    LAST,
    /** Any word of the name. */
    @JsonProperty("any")
    ANY
  }

  /**
   * Words that speak for a type of name: a person, an organisation or a place. Which category that
   * is, the scheme says.
   *
   * @param languages ISO 639-1 codes, or {@code *} for all
   * @param weight of one cue; the weights of a name's cues are added
   * @param words in lower case
   */
  record Rule(
      Set<String> languages, String category, Where where, double weight, Set<String> words) {

    boolean appliesTo(String language) {
      return languages.contains("*") || languages.contains(language);
    }
  }

  static NameRules shipped() {
    return RuleFiles.json(RuleFiles.NAMES, NameRules.class);
  }

  /** The rules of one language. */
  List<Rule> of(String language) {
    return rules.stream().filter(rule -> rule.appliesTo(language)).toList();
  }
}
