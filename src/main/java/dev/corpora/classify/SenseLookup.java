package dev.corpora.classify;

import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the senses that a term or a part of it may have. Immutable. */
final class SenseLookup {

  /** In shorter words parts are found by chance. */
  private static final int SHORTEST_COMPOUND = 7;

  /** Longer ones are no words, and would cost a look-up a letter. */
  private static final int LONGEST_COMPOUND = 30;

  private static final int SHORTEST_PART = 3;

  private final WordNet wordNet;

  SenseLookup(WordNet wordNet) {
    this.wordNet = wordNet;
  }

  /** The senses of the whole term, in any of its spellings. */
  List<Sense> ofTerm(Term term) {
    for (String spelling : spellings(term)) {
      List<Sense> senses = of(term.pos(), spelling);
      if (!senses.isEmpty()) {
        return senses;
      }
    }
    return List.of();
  }

  /** The ways in which a term is written. */
  static Set<String> spellings(Term term) {
    Set<String> spellings = new LinkedHashSet<>(List.of(term.canonical(), term.text()));
    spellings.addAll(term.variants());
    for (String spelling : List.copyOf(spellings)) {
      spellings.add(spelling.replace('-', ' '));
    }
    return spellings;
  }

  /**
   * The senses of a word; those of names only where it has no other: a term that is no name is not
   * meant as one, unless it can be nothing else, as {@code unix}.
   */
  List<Sense> of(TermPos pos, String word) {
    List<Sense> senses = wordNet.senses(pos, word);
    List<Sense> common = senses.stream().filter(sense -> !sense.capitalised()).toList();
    return common.isEmpty() ? senses : common;
  }

  /**
   * The senses of {@code code} for {@code pseudo-code}, of {@code name} for {@code hostname}, of
   * {@code system} for {@code subsystem}: of the longest last part that is a noun after a first
   * part that is a word too.
   */
  List<Sense> ofLastPart(TermPos pos, String head) {
    int hyphen = head.lastIndexOf('-');
    if (hyphen >= 0) {
      return of(pos, head.substring(hyphen + 1));
    }
    if (head.length() < SHORTEST_COMPOUND || head.length() > LONGEST_COMPOUND) {
      return List.of();
    }
    for (int cut = SHORTEST_PART; cut <= head.length() - SHORTEST_PART; cut++) {
      if (isWord(head.substring(0, cut))) {
        List<Sense> senses = of(pos, head.substring(cut));
        if (!senses.isEmpty()) {
          return senses;
        }
      }
    }
    return List.of();
  }

  private boolean isWord(String word) {
    for (TermPos pos : TermPos.values()) {
      if (wordNet.contains(pos, word)) {
        return true;
      }
    }
    return false;
  }
}
