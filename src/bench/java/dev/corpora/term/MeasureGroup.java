package dev.corpora.term;

import java.util.Set;

/** Measures that tell of the same thing, so that one can stand in where another is switched off. */
enum MeasureGroup {
  RARITY("rarity, in general language", "rarity", "rarity_least", "rarity_head", "listed"),
  KEYNESS("keyness, against general language", "keyness", "keyness_head", "log_odds"),
  FREQUENCY("frequency", "c_value", "combo_basic", "per_million"),
  ASSOCIATION("association of the words", "association", "share_of_rarest"),
  DISPERSION("dispersion over the document", "dispersion", "residual_idf"),
  NESTING("nesting", "nested", "nested_in_one", "holders"),
  COMPANY("company of other terms", "head_breadth", "head_productivity", "modifier_breadth"),
  LETTER_CASE("letter case", "small_letters", "acronym", "capital_by_place"),
  SURROUNDINGS(
      "surroundings",
      "determined",
      "in_labels",
      "complemented",
      "open_before",
      "open_after",
      "varied_before",
      "varied_after"),
  LENGTH("length and inflection", "words", "letters", "forms", "wordhood"),
  PLAIN_WORDS("plain words", "qualifiers", "generic_head"),
  PARTS_OF_SPEECH(
      "parts of speech",
      "preposition",
      "coordination",
      "adjective",
      "gerund",
      "verb",
      "adverb",
      "proper");

  private final String title;

  @SuppressWarnings("ImmutableEnumChecker") // Set.of makes sets that nobody can change.
  private final Set<String> measures;

  MeasureGroup(String title, String... measures) {
    this.title = title;
    this.measures = Set.of(measures);
  }

  String title() {
    return title;
  }

  boolean holds(String measure) {
    return measures.contains(measure);
  }
}
