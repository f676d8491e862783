package dev.corpora.nlp;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The abbreviations of a language.
 *
 * @param inner those after which a sentence goes on, with their full stops
 * @param closing those after which it may end
 */
record Abbreviations(Set<String> inner, Set<String> closing) {

  /** Read once, when the first language pack is made. */
  private static final class Table {
    static final Map<String, List<String>> ROWS = WordTable.read("abbreviations.txt");
  }

  /** The abbreviations of a language, none where no list of it ships. */
  static Abbreviations of(String language) {
    return new Abbreviations(row(language), row(language + "-end"));
  }

  private static Set<String> row(String key) {
    return Set.copyOf(Table.ROWS.getOrDefault(key, List.of()));
  }

  /** Whether a chunk of text is an abbreviation whose full stop belongs to it. */
  boolean contains(String chunk) {
    return inner.contains(chunk) || closing.contains(chunk);
  }
}
