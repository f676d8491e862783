package dev.corpora.ip;

/** Tells words that anybody may use from those that somebody invented. */
@FunctionalInterface
public interface CommonWords {

  /** Takes no word for common. */
  CommonWords NONE = (word, language) -> false;

  /**
   * Whether a word is common in a language.
   *
   * @param word in lower case, without accents
   * @param language an ISO 639-1 code
   */
  boolean includes(String word, String language);
}
