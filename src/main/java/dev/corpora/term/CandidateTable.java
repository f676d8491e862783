package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The candidates of a document by what all their spellings have in common, found without making a
 * text of every span of words that is looked for: of a document's spans more than half are nested
 * in others or have been there before. Open addressing after Knuth (<i>The Art of Computer
 * Programming</i> 3, 6.4, algorithm L). Not safe for use by several threads.
 */
final class CandidateTable {

  /** What stands in a key before a word that joins two others, and for a determiner. */
  private static final String LINK = "~";

  private static final Set<PartOfSpeech> LINKS =
      EnumSet.of(PartOfSpeech.ADP, PartOfSpeech.DET, PartOfSpeech.CCONJ);

  private static final int PRIME = 31;

  private final List<Candidate> candidates = new ArrayList<>();

  /** One more than the position of a candidate in the list; 0 where there is none. */
  private int[] slots = new int[1 << 12];

  /** Whether a word joins others in a candidate and takes no part in its meaning. */
  static boolean isLink(Word word) {
    return LINKS.contains(word.pos());
  }

  /** The candidates in the order in which they were first asked for. */
  List<Candidate> all() {
    return candidates;
  }

  /**
   * The candidate of these words, a new one where there is none yet.
   *
   * @param from the first word
   * @param to the last word
   * @param head the head's position, counted from the first word
   */
  Candidate get(List<Word> words, int from, int to, int head) {
    int hash = 0;
    for (int i = from; i <= to; i++) {
      Word word = words.get(i);
      if (isLink(word)) {
        hash = hash * PRIME + LINK.charAt(0);
        if (word.pos() != PartOfSpeech.DET) {
          hash = append(hash, word.lowerLemma());
        }
      } else {
        hash = append(hash, word.type().key());
      }
    }
    int slot = (hash ^ hash >>> 16) & slots.length - 1;
    while (slots[slot] != 0) {
      Candidate known = candidates.get(slots[slot] - 1);
      if (known.key().hashCode() == hash && isKey(known.key(), words, from, to)) {
        return known;
      }
      slot = slot + 1 & slots.length - 1;
    }
    Candidate made = candidate(words, from, to, head);
    candidates.add(made);
    slots[slot] = candidates.size();
    if (candidates.size() > slots.length / 2) {
      grow();
    }
    return made;
  }

  /** The hash of a text, as {@link String#hashCode()} has it, with another text behind it. */
  private static int append(int hash, String text) {
    int appended = hash;
    for (int i = text.length(); i > 0; i--) {
      appended *= PRIME;
    }
    return appended + text.hashCode();
  }

  private void grow() {
    int[] larger = new int[2 * slots.length];
    for (int i = 0; i < candidates.size(); i++) {
      int hash = candidates.get(i).key().hashCode();
      int slot = (hash ^ hash >>> 16) & larger.length - 1;
      while (larger[slot] != 0) {
        slot = slot + 1 & larger.length - 1;
      }
      larger[slot] = i + 1;
    }
    slots = larger;
  }

  private static boolean isKey(String key, List<Word> words, int from, int to) {
    int at = 0;
    for (int i = from; i <= to; i++) {
      Word word = words.get(i);
      boolean link = isLink(word);
      if (link) {
        if (!key.startsWith(LINK, at)) {
          return false;
        }
        at += LINK.length();
      }
      if (word.pos() != PartOfSpeech.DET) {
        String part = link ? word.lowerLemma() : word.type().key();
        if (!key.startsWith(part, at)) {
          return false;
        }
        at += part.length();
      }
    }
    return at == key.length();
  }

  private static Candidate candidate(List<Word> words, int from, int to, int head) {
    StringBuilder key = new StringBuilder();
    List<String> meaningful = new ArrayList<>(to - from + 1);
    int headIndex = 0;
    for (int i = from; i <= to; i++) {
      Word word = words.get(i);
      if (isLink(word)) {
        key.append(LINK).append(word.pos() == PartOfSpeech.DET ? "" : word.lowerLemma());
        continue;
      }
      key.append(word.type().key());
      if (i == from + head) {
        headIndex = meaningful.size();
      }
      meaningful.add(word.lemma());
    }
    return new Candidate(key.toString(), meaningful, headIndex);
  }
}
