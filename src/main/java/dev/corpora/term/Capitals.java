package dev.corpora.term;

import dev.corpora.model.BlockKind;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import java.util.List;
import java.util.function.Predicate;

/**
 * How a document writes its words where a capital tells: in prose, and not at the start of a
 * sentence. Filled before names are looked for, read only afterwards; not safe for use by several
 * threads.
 */
final class Capitals {

  /** The share of nouns with a capital from which a capital says nothing of a noun. */
  private static final double OF_ALL_NOUNS = 0.7;

  /** A word is written with a capital by nature if so many times more often than without. */
  static final int MOSTLY = 4;

  /** The base form of a plural that is a name may have a capital in one of so many cases. */
  private static final int HARDLY = 20;

  /** Words of a line that are short say nothing of whether it is a label. */
  private static final int SHORT_WORD = 3;

  private final Frequencies smallOnes = new Frequencies();
  private final Frequencies capitalOnes = new Frequencies();
  private final WordTypes types;
  private final Predicate<String> names;
  private int nouns;
  private int capitalNouns;

  /**
   * Nothing counted yet.
   *
   * @param types of the words of the document
   * @param names whether a word is known to be a name
   */
  Capitals(WordTypes types, Predicate<String> names) {
    this.types = types;
    this.names = names;
  }

  /** Whether a sentence is a heading or a label, whose words have capitals that tell nothing. */
  static boolean isLabel(Sentence sentence, List<Word> words) {
    if (sentence.kind() == BlockKind.HEADING
        || sentence.kind() == BlockKind.CAPTION
        || sentence.kind() == BlockKind.TABLE_CELL) {
      return true;
    }
    // A line of a title page or a menu, every longer word of it with a capital, is a label too.
    int longer = 0;
    int capitals = 0;
    for (Word word : words) {
      if (word.wordLike() && word.text().length() > SHORT_WORD) {
        longer++;
        if (word.isCapital()) {
          capitals++;
        }
      }
    }
    return longer > 2 && capitals == longer;
  }

  /** Whether the word begins with a capital. */
  static boolean isCapital(String word) {
    return Character.isUpperCase(word.codePointAt(0));
  }

  /** Notes the words of a sentence. */
  void add(Sentence sentence, List<Word> words) {
    if (isLabel(sentence, words)) {
      return;
    }
    for (Word word : words) {
      if (word.opensSentence() || !word.wordLike()) {
        continue;
      }
      boolean capital = word.isCapital();
      (capital ? capitalOnes : smallOnes).increment(word.type().spelling().number());
      if (word.pos() == PartOfSpeech.NOUN) {
        nouns++;
        if (capital) {
          capitalNouns++;
        }
      }
    }
  }

  /** How often the word, in this very inflection, begins with a small letter. */
  int small(String word) {
    return smallOnes.of(types.number(word));
  }

  /** How often the word, in this very inflection, begins with a capital. */
  int capital(String word) {
    return capitalOnes.of(types.number(word));
  }

  /** As {@link #small(String)} has it. */
  int small(Word word) {
    return smallOnes.of(word.type().spelling().number());
  }

  /** As {@link #capital(String)} has it. */
  int capital(Word word) {
    return capitalOnes.of(word.type().spelling().number());
  }

  /** Whether the language gives every noun a capital, as German does. */
  boolean nounsAreCapitalised() {
    return capitalNouns > OF_ALL_NOUNS * nouns;
  }

  /**
   * The word with itself as its base form, where it has a capital by nature and the base form
   * hardly ever: {@code Windows} is no plural of {@code window}.
   */
  Word asNamed(Word word, boolean label) {
    String text = word.text();
    if (!word.wordLike()
        || !word.isCapital()
        || word.type().isBase()
        || nounsAreCapitalised()
        || (!names.test(text) && isCapitalised(word.lemma(), capital(word)))) {
      return word;
    }
    boolean telling = !label && !word.opensSentence();
    boolean named =
        telling ? capital(word) * MOSTLY > small(word) : capital(word) > MOSTLY * small(word);
    return named ? word.withType(types.withLemma(word.type(), text)) : word;
  }

  /** Whether the base form is written with a capital too, so that both are one name's. */
  private boolean isCapitalised(String lemma, int inflected) {
    int capital = capital(lemma);
    return capital * HARDLY > inflected && capital > small(lemma);
  }
}
