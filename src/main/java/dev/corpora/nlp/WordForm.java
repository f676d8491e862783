package dev.corpora.nlp;

import java.util.Locale;

/**
 * A word, number or mark as it is written, with what analysis asks of every occurrence and what
 * depends on its letters alone. Immutable.
 */
final class WordForm {

  private final String text;
  private final WordForm lower;
  private final String typed;
  private final boolean letterFirst;
  private final boolean lowerFirst;
  private final boolean upperFirst;
  private final boolean capitalised;
  private final boolean allUpper;

  WordForm(String text) {
    this.text = text;
    String lowered = text.toLowerCase(Locale.ROOT);
    this.lower = lowered.equals(text) ? this : new WordForm(lowered);
    this.typed = text.replace('’', '\'');
    char first = text.isEmpty() ? ' ' : text.charAt(0);
    this.letterFirst = Character.isLetter(first);
    this.lowerFirst = Character.isLowerCase(first);
    this.upperFirst = Character.isUpperCase(first);
    this.capitalised = text.length() > 1 && isLower(text.substring(1));
    this.allUpper = text.equals(text.toUpperCase(Locale.ROOT));
  }

  private static boolean isLower(String text) {
    return text.equals(text.toLowerCase(Locale.ROOT));
  }

  String text() {
    return text;
  }

  /** The text in lower case. */
  String lower() {
    return lower.text;
  }

  /** The form in lower case; itself where it is. */
  WordForm inLowerCase() {
    return lower;
  }

  /** The text with apostrophes as a typewriter has them, which is how models know them. */
  String typed() {
    return typed;
  }

  boolean isLetterFirst() {
    return letterFirst;
  }

  boolean isLowerFirst() {
    return lowerFirst;
  }

  boolean isUpperFirst() {
    return upperFirst;
  }

  /** Whether it has two characters or more, and none behind the first that is upper case. */
  boolean isCapitalised() {
    return capitalised;
  }

  /** Whether upper case would change nothing. */
  boolean isAllUpper() {
    return allUpper;
  }

  @Override
  public String toString() {
    return text;
  }
}
