package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What the words of a document do in its sentences, by base form: whether they are used as nouns
 * are, or mentioned as identifiers are. Not safe for use by several threads.
 */
final class WordUses {

  private static final Set<PartOfSpeech> NOUNS = EnumSet.of(PartOfSpeech.NOUN, PartOfSpeech.PROPN);
  private static final Set<PartOfSpeech> DETERMINERS =
      EnumSet.of(PartOfSpeech.DET, PartOfSpeech.NUM, PartOfSpeech.PRON);
  private static final Set<PartOfSpeech> VERBS = EnumSet.of(PartOfSpeech.VERB, PartOfSpeech.AUX);

  /** Modifiers between a determiner and its noun, at most. */
  private static final int MODIFIERS = 3;

  /** How many different companions are worth remembering. */
  private static final int COMPANIONS = 6;

  /** How often a word does what. */
  static final class Use {
    private int count;
    private int heads;
    private int subjects;
    private int isolated;
    private final Set<String> companions = new HashSet<>(2);

    /** All occurrences. */
    int count() {
      return count;
    }

    /** As the head of a noun phrase that has a determiner or an adjective. */
    int heads() {
      return heads;
    }

    /** Before a verb, alone: as its subject would stand. */
    int subjects() {
      return subjects;
    }

    /** Between two marks, as in {@code (x, tol)}. */
    int isolated() {
      return isolated;
    }

    /** How many different nouns it stands before, up to {@value #COMPANIONS}. */
    int companions() {
      return companions.size();
    }
  }

  private static final Use NONE = new Use();

  private final WordTypes types;
  private final List<Use> uses = new ArrayList<>();

  /**
   * Nothing counted yet.
   *
   * @param types of the words of the document
   */
  WordUses(WordTypes types) {
    this.types = types;
  }

  void add(List<Word> words) {
    for (int i = 0; i < words.size(); i++) {
      Word word = words.get(i);
      if (word.wordLike() && word.pos() != PartOfSpeech.PUNCT) {
        add(words, i, use(word.type().lemmaNumber()));
      }
    }
  }

  private Use use(int lemma) {
    while (uses.size() <= lemma) {
      uses.add(NONE);
    }
    Use use = uses.get(lemma);
    if (use == NONE) {
      use = new Use();
      uses.set(lemma, use);
    }
    return use;
  }

  private static void add(List<Word> words, int at, Use use) {
    use.count++;
    boolean beforeNoun = at + 1 < words.size() && isNoun(words.get(at + 1));
    if (beforeNoun) {
      if (use.companions.size() < COMPANIONS) {
        use.companions.add(words.get(at + 1).lowerLemma());
      }
      return;
    }
    if (isIntroduced(words, at)) {
      use.heads++;
    } else if (at + 1 < words.size()
        && VERBS.contains(words.get(at + 1).pos())
        && (at == 0 || !isNoun(words.get(at - 1)))) {
      use.subjects++;
    } else if (isMark(words, at - 1) && isMark(words, at + 1)) {
      use.isolated++;
    }
  }

  private static boolean isIntroduced(List<Word> words, int at) {
    for (int i = at - 1; i >= 0 && i >= at - 1 - MODIFIERS; i--) {
      PartOfSpeech pos = words.get(i).pos();
      if (pos == PartOfSpeech.ADJ) {
        return true;
      }
      if (DETERMINERS.contains(pos)) {
        return true;
      }
      if (pos != PartOfSpeech.ADV) {
        return false;
      }
    }
    return false;
  }

  private static boolean isNoun(Word word) {
    return word.wordLike() && NOUNS.contains(word.pos());
  }

  private static boolean isMark(List<Word> words, int at) {
    return at < 0
        || at >= words.size()
        || words.get(at).pos() == PartOfSpeech.PUNCT
        || words.get(at).pos() == PartOfSpeech.SYM;
  }

  /** What words with this base form do. */
  Use of(String lemma) {
    int number = types.number(lemma);
    return number >= 0 && number < uses.size() ? uses.get(number) : NONE;
  }
}
