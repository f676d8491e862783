package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * How often the words of a document occur in it, by base form, and in which ways it writes nouns.
 * Not safe for use by several threads.
 */
final class WordCounts {

  private final Map<String, Integer> byLemma = new HashMap<>();
  private final Map<String, Set<String>> forms = new HashMap<>();
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
      String lemma = word.lemma().toLowerCase(Locale.ROOT);
      byLemma.merge(lemma, 1, Integer::sum);
      forms
          .computeIfAbsent(lemma, key -> new HashSet<>(4))
          .add(word.text().toLowerCase(Locale.ROOT));
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

  /** The forms in which words with this base form occur, in lower case. */
  Set<String> formsOf(String lemma) {
    return forms.getOrDefault(lemma.toLowerCase(Locale.ROOT), Set.of());
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
