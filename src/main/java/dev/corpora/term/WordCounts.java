package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How often the words of a document occur in it, by base form, and in which ways it writes nouns.
 * Not safe for use by several threads.
 */
final class WordCounts {

  private final WordTypes types;
  private final Frequencies byLemma = new Frequencies();
  private final List<Set<String>> forms = new ArrayList<>();
  private final BitSet known = new BitSet();
  private int total;
  private int nouns;
  private int capitalisedNouns;

  /**
   * Nothing counted yet.
   *
   * @param types of the words of the document
   */
  WordCounts(WordTypes types) {
    this.types = types;
  }

  void add(List<Word> words) {
    for (Word word : words) {
      if (word.pos() == PartOfSpeech.PUNCT) {
        continue;
      }
      total++;
      if (!word.wordLike()) {
        continue;
      }
      WordType type = word.type();
      byLemma.increment(type.lemmaNumber());
      if (!known.get(type.number())) {
        known.set(type.number());
        addForm(type);
      }
      if (word.pos() == PartOfSpeech.NOUN && !word.opensSentence()) {
        nouns++;
        if (word.isCapital()) {
          capitalisedNouns++;
        }
      }
    }
  }

  private void addForm(WordType type) {
    while (forms.size() <= type.lemmaNumber()) {
      forms.add(Set.of());
    }
    Set<String> before = forms.get(type.lemmaNumber());
    String form = type.spelling().lower();
    if (before.isEmpty()) {
      forms.set(type.lemmaNumber(), Set.of(form));
    } else if (!before.contains(form)) {
      Set<String> more = new HashSet<>(before);
      more.add(form);
      forms.set(type.lemmaNumber(), more);
    }
  }

  /** How often words with this base form occur. */
  int of(String lemma) {
    return byLemma.of(types.number(lemma));
  }

  /** The forms in which words with this base form occur, in lower case. */
  Set<String> formsOf(String lemma) {
    int number = types.number(lemma);
    return number >= 0 && number < forms.size() ? forms.get(number) : Set.of();
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
