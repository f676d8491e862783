package dev.corpora.classify;

import dev.corpora.storage.PackedTable;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The base forms of the words of a gloss: as nouns if they can be, or else verbs, adjectives. */
record Lemmas(WordNetPart nouns, WordNetPart verbs, WordNetPart adjectives) {

  private static final int SHORTEST = 3;

  /** The words of a text in their base forms; without those that are in no part of speech. */
  List<String> of(String text) {
    return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^a-z]+", -1))
        .filter(word -> word.length() >= SHORTEST)
        .map(this::base)
        .filter(word -> !word.isEmpty())
        .toList();
  }

  private String base(String word) {
    for (WordNetPart part : List.of(nouns, verbs, adjectives)) {
      int entry = part.find(word);
      if (entry == PackedTable.NONE) {
        entry = part.findBaseForm(word);
      }
      if (entry != PackedTable.NONE) {
        return part.words().word(entry);
      }
    }
    return "";
  }
}
