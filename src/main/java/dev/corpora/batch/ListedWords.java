package dev.corpora.batch;

import dev.corpora.classify.CommonEnglish;
import dev.corpora.ip.CommonWords;
import dev.corpora.term.GeneralWords;

/**
 * What is common in a language: in English what WordNet holds as more than a name, in others what
 * the reference of general language lists. The English one counts what people write about, and has
 * {@code jedi} and {@code klingon} beside {@code warp}. Safe for use by several threads.
 */
final class ListedWords implements CommonWords {

  private static final String ENGLISH = "en";

  private final GeneralWords words = new GeneralWords();

  @Override
  public boolean includes(String word, String language) {
    return language.equals(ENGLISH) ? CommonEnglish.includes(word) : words.includes(word, language);
  }
}
