package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How often the words of a document occur in it, by base form, and in which ways it writes nouns.
 * Not safe for use by several threads.
 */
final class WordCounts {

  private final Map<String, Integer> byLemma = new HashMap<>();
  private int total;
  private int nouns;
  private int capitalisedNouns;

  void add(List<Word> words) {
    for (Word word : words) {
      if (word.pos() == PartOfSpeech.PUNCT) {
        continue;
      }
      total++;
      if (!word.wordLike()) {
        continue;
      }
      byLemma.merge(word.lemma().toLowerCase(Locale.ROOT), 1, Integer::sum);
      if (word.pos() == PartOfSpeech.NOUN && !word.opensSentence()) {
        nouns++;
        if (Character.isUpperCase(word.text().codePointAt(0))) {
          capitalisedNouns++;
        }
      }
    }
  }

  /** How often words with this base form occur. */
  int of(String lemma) {
    return byLemma.getOrDefault(lemma.toLowerCase(Locale.ROOT), 0);
  }

  /** All words and numbers of the document. */
  int total() {
    return total;
  }

  /** Whether the document's language gives every noun a capital, as German does. */
  boolean nounsAreCapitalised() {
    return capitalisedNouns > 0.7 * nouns;
  }
}
