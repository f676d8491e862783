package dev.corpora.classify;

import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.List;
import net.sf.extjwnl.JWNLException;
import net.sf.extjwnl.data.IndexWord;
import net.sf.extjwnl.data.POS;
import net.sf.extjwnl.data.PointerType;
import net.sf.extjwnl.data.Synset;
import net.sf.extjwnl.data.Word;
import net.sf.extjwnl.dictionary.Dictionary;
import org.jspecify.annotations.Nullable;

/**
 * WordNet 3.1 (Fellbaum 1998), read from the class path. Opening it costs about half a second and
 * 40 MB. Safe for use by several threads: the dictionary's own caches are not, so look-ups take
 * turns.
 */
final class WordNet {

  private final Dictionary dictionary;

  private WordNet(Dictionary dictionary) {
    this.dictionary = dictionary;
  }

  static WordNet open() {
    try {
      return new WordNet(Dictionary.getDefaultResourceInstance());
    } catch (JWNLException e) {
      throw new IllegalStateException("WordNet is not on the class path as it should be", e);
    }
  }

  /**
   * The senses of a word or multiword term, most frequent first; those of its base form where it is
   * itself inflected; none where WordNet does not hold it.
   *
   * @param pos phrases are looked up as nouns
   */
  synchronized List<Sense> senses(TermPos pos, String term) {
    try {
      IndexWord word = indexWord(partOfSpeech(pos), term);
      if (word == null) {
        return List.of();
      }
      List<Sense> senses = new ArrayList<>();
      for (Synset synset : word.getSenses()) {
        senses.add(sense(word.getLemma(), synset));
      }
      return senses;
    } catch (JWNLException e) {
      throw unreadable(term, e);
    }
  }

  /** Whether WordNet holds a word in just this form. */
  synchronized boolean contains(TermPos pos, String word) {
    try {
      return dictionary.getIndexWord(partOfSpeech(pos), word) != null;
    } catch (JWNLException e) {
      throw unreadable(word, e);
    }
  }

  private static IllegalStateException unreadable(String term, JWNLException cause) {
    return new IllegalStateException("WordNet cannot be read at \"" + term + "\"", cause);
  }

  private @Nullable IndexWord indexWord(POS pos, String term) throws JWNLException {
    IndexWord word = dictionary.getIndexWord(pos, term);
    if (word == null && !term.isBlank()) {
      word = dictionary.getMorphologicalProcessor().lookupBaseForm(pos, term);
    }
    // Of a multiword term that it does not know, the morphological processor gives a part.
    return word != null && words(word.getLemma()) == words(term) ? word : null;
  }

  private static long words(String term) {
    return 1 + term.chars().filter(c -> c == ' ' || c == '-').count();
  }

  private static Sense sense(String lemma, Synset synset) throws JWNLException {
    String spelling = lemma;
    int count = 0;
    for (Word word : synset.getWords()) {
      if (word.getLemma().equalsIgnoreCase(lemma)) {
        spelling = word.getLemma();
        count = word.getUseCount();
      }
    }
    boolean instance = !synset.getPointers(PointerType.INSTANCE_HYPERNYM).isEmpty();
    return new Sense(
        synset.getLexFileName(), spelling, withoutExamples(synset.getGloss()), count, instance);
  }

  /** A gloss is definitions, then examples in quotation marks, all parted by semicolons. */
  static String withoutExamples(String gloss) {
    int example = gloss.indexOf("; \"");
    String definition = example < 0 ? gloss : gloss.substring(0, example);
    if (definition.startsWith("\"")) {
      return "";
    }
    definition = definition.strip();
    return definition.endsWith(";") || definition.endsWith(":")
        ? definition.substring(0, definition.length() - 1)
        : definition;
  }

  private static POS partOfSpeech(TermPos pos) {
    return switch (pos) {
      case NOUN, PHRASE -> POS.NOUN;
      case VERB -> POS.VERB;
      case ADJECTIVE -> POS.ADJECTIVE;
    };
  }
}
