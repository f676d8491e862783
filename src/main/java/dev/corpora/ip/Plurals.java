package dev.corpora.ip;

import java.util.ArrayList;
import java.util.List;

/**
 * The other number of a name. Dictionaries do not have names, and an analyser leaves them as they
 * stand, so that {@code Wookiees} would not be found by {@code Wookiee}, nor the other way round.
 */
final class Plurals {

  /** Shorter words, with a letter more or less, are other words: {@code Mar}, {@code Mars}. */
  private static final int SHORTEST = 4;

  private Plurals() {}

  /** A name in its other number or numbers, by its last word; none where that is short. */
  static List<List<String>> of(List<String> name) {
    String last = name.get(name.size() - 1);
    List<List<String>> others = new ArrayList<>();
    for (String other : others(last)) {
      List<String> words = new ArrayList<>(name);
      words.set(name.size() - 1, other);
      others.add(words);
    }
    return others;
  }

  private static List<String> others(String word) {
    if (word.length() < SHORTEST || !word.chars().allMatch(Character::isLetter)) {
      return List.of();
    }
    if (word.matches(".*(ss|us|is|x|z|ch|sh)")) {
      return List.of(word + "es");
    }
    if (word.endsWith("s")) {
      return word.length() > SHORTEST ? List.of(word.substring(0, word.length() - 1)) : List.of();
    }
    if (word.matches(".*[^aeiou]y")) {
      return List.of(word + "s", word.substring(0, word.length() - 1) + "ies");
    }
    return List.of(word + "s");
  }
}
