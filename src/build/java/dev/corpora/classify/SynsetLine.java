package dev.corpora.classify;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One line of a data file of WordNet, see wndb(5WN).
 *
 * @param part noun, verb or adj
 * @param file the number of the lexicographer file
 */
record SynsetLine(
    String part, String offset, int file, List<Word> words, List<Pointer> pointers, String gloss) {

  /**
   * A word of a synset.
   *
   * @param number tells apart the senses that one lexicographer file has of a word
   */
  record Word(String spelling, int number) {}

  /**
   * Leads to another synset.
   *
   * @param symbol of the relation, as in wninput(5WN)
   * @param synset part and offset
   */
  record Pointer(String symbol, String synset) {}

  static SynsetLine parse(String line) {
    int bar = line.indexOf(" | ");
    String[] fields = line.substring(0, bar).split(" ", -1);
    int words = Integer.parseInt(fields[3], 16);
    Word[] found = new Word[words];
    for (int i = 0; i < words; i++) {
      found[i] =
          new Word(
              fields[4 + 2 * i].replaceFirst("\\((?:a|p|ip)\\)$", ""),
              Integer.parseInt(fields[5 + 2 * i], 16));
    }
    int start = 4 + 2 * words;
    List<Pointer> pointers = new ArrayList<>();
    for (int i = 0; i < Integer.parseInt(fields[start]); i++) {
      int at = start + 1 + 4 * i;
      pointers.add(new Pointer(fields[at], part(fields[at + 2]) + fields[at + 1]));
    }
    return new SynsetLine(
        part(fields[2]),
        fields[0],
        Integer.parseInt(fields[1]),
        Arrays.asList(found),
        pointers,
        line.substring(bar + 3).trim());
  }

  private static String part(String letter) {
    return switch (letter) {
      case "n" -> "noun";
      case "v" -> "verb";
      case "r" -> "adv";
      default -> "adj";
    };
  }

  boolean isInstance() {
    return pointers.stream().anyMatch(pointer -> pointer.symbol().equals("@i"));
  }

  /** The synsets right above: of nouns and verbs hypernyms, of adjectives those similar to it. */
  List<String> above() {
    return linked(part.equals("adj") ? List.of("&") : List.of("@", "@i"));
  }

  /** The synsets that some relations lead to. */
  List<String> linked(List<String> symbols) {
    return pointers.stream()
        .filter(pointer -> symbols.contains(pointer.symbol()))
        .map(Pointer::synset)
        .toList();
  }
}
