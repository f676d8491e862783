package dev.corpora.term;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A word of a document as a type: a text with a base form, and what follows of the two alone. A
 * document has some ten thousand of them for a million tokens, each of which would otherwise be
 * folded, looked up and hashed a dozen times on its way into candidates. One document's, made by
 * its {@link WordTypes}.
 */
final class WordType {

  private final String text;
  private final String lemma;
  private final String lowerLemma;
  private final String key;
  private final WordTypes.Spelling spelling;
  private final boolean base;
  private final int number;
  private final int lemmaNumber;

  /** The same text with another base form, in the chain that {@link WordTypes} keeps. */
  @Nullable WordType next;

  /**
   * A type.
   *
   * @param number counts the types
   * @param lemmaNumber that of the base form in lower case
   */
  WordType(
      String text,
      String lemma,
      String lowerLemma,
      WordTypes.Spelling spelling,
      int number,
      int lemmaNumber) {
    this.text = text;
    this.lemma = lemma;
    this.lowerLemma = lowerLemma;
    this.key = lowerLemma.replace("-", "").replace("\u2010", "").replace("\u2011", "");
    this.spelling = spelling;
    this.base = text.equalsIgnoreCase(lemma);
    this.number = number;
    this.lemmaNumber = lemmaNumber;
  }

  static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  String text() {
    return text;
  }

  String lemma() {
    return lemma;
  }

  /** The base form in lower case. */
  String lowerLemma() {
    return lowerLemma;
  }

  /** What all spellings of the base form have in common. */
  String key() {
    return key;
  }

  /** What the text is by itself. */
  WordTypes.Spelling spelling() {
    return spelling;
  }

  /** Whether the text is the base form but for letter case. */
  boolean isBase() {
    return base;
  }

  /** How many types there were in the document before this one. */
  int number() {
    return number;
  }

  /** The number of the base form in lower case, as {@link WordTypes#number} has it. */
  int lemmaNumber() {
    return lemmaNumber;
  }
}
