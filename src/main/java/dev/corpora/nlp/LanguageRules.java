package dev.corpora.nlp;

import java.util.Set;

/**
 * What only one language has, beside its models.
 *
 * @param clitics how words that are written together are parted
 * @param nounsCapitalised whether all nouns are written with a capital, as in German
 * @param abbreviations how a full stop may be no end of a sentence
 * @param inflection rules that stand in for a lemmatizer model or mend it
 */
record LanguageRules(
    Clitics clitics,
    boolean nounsCapitalised,
    Abbreviations abbreviations,
    InflectionRules inflection) {

  private static final Set<String> CAPITAL_NOUNS = Set.of("de", "lb");

  /** The rules of a language; neutral ones for a language that has none. */
  static LanguageRules of(String language) {
    return new LanguageRules(
        switch (language) {
          case "en" -> Clitics.ENGLISH;
          case "fr" -> Clitics.FRENCH;
          default -> Clitics.NONE;
        },
        CAPITAL_NOUNS.contains(language),
        Abbreviations.of(language),
        switch (language) {
          case "en" -> new EnglishInflection();
          case "de" -> new GermanInflection();
          case "fr" -> new FrenchInflection();
          default -> InflectionRules.NONE;
        });
  }
}
