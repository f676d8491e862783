package dev.corpora.term;

import dev.corpora.model.BlockKind;
import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

  private static final int[] NONE = new int[2];

  private final Map<String, int[]> counts = new HashMap<>();
  private final Predicate<String> names;
  private int nouns;
  private int capitalNouns;

  /**
   * Nothing counted yet.
   *
   * @param names whether a word is known to be a name
   */
  Capitals(Predicate<String> names) {
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
        if (isCapital(word.text())) {
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
      boolean capital = isCapital(word.text());
      counts.computeIfAbsent(lower(word.text()), key -> new int[2])[capital ? 1 : 0]++;
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
    return counts.getOrDefault(lower(word), NONE)[0];
  }

  /** How often the word, in this very inflection, begins with a capital. */
  int capital(String word) {
    return counts.getOrDefault(lower(word), NONE)[1];
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
        || !isCapital(text)
        || text.equalsIgnoreCase(word.lemma())
        || nounsAreCapitalised()
        || (!names.test(text) && isCapitalised(word.lemma(), capital(text)))) {
      return word;
    }
    boolean telling = !label && !word.opensSentence();
    boolean named =
        telling ? capital(text) * MOSTLY > small(text) : capital(text) > MOSTLY * small(text);
    return named ? word.withLemma(text) : word;
  }

  /** Whether the base form is written with a capital too, so that both are one name's. */
  private boolean isCapitalised(String lemma, int inflected) {
    int capital = capital(lemma);
    return capital * HARDLY > inflected && capital > small(lemma);
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
