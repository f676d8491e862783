package dev.corpora.nlp;

import dev.corpora.model.PartOfSpeech;
import java.util.Optional;
import java.util.function.Predicate;

/** A language's own knowledge of base forms, beside or instead of a lemmatizer model. */
interface InflectionRules {

  /** No knowledge: what the model says, or else the word itself. */
  InflectionRules NONE =
      new InflectionRules() {
        @Override
        public Optional<String> certain(String word, PartOfSpeech pos, Predicate<String> known) {
          return Optional.empty();
        }

        @Override
        public String derive(String word, PartOfSpeech pos, Predicate<String> known) {
          return word;
        }
      };

  /**
   * The base form that is right whatever a model says: irregular words, and those of a lexicon.
   *
   * @param word in lower case
   * @param known whether a form is a word of the document at hand
   */
  Optional<String> certain(String word, PartOfSpeech pos, Predicate<String> known);

  /**
   * Whether a model's answer can be a base form of the word in this language.
   *
   * @param word in lower case
   * @param known whether a form is a word of the document at hand
   */
  default boolean accepts(String word, String lemma, PartOfSpeech pos, Predicate<String> known) {
    return true;
  }

  /**
   * The base form by rules, for a word of which no model knows one.
   *
   * @param word in lower case
   * @param known whether a form is a word of the document at hand, which settles what endings alone
   *     leave open
   * @return the word itself where no rule applies
   */
  String derive(String word, PartOfSpeech pos, Predicate<String> known);
}
