package dev.corpora.nlp;

import dev.corpora.model.BlockKind;
import dev.corpora.nlp.Piece.Shape;
import dev.corpora.nlp.SplitSentence.Capitals;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How a document writes its words in the middle of running sentences, which tells what a capital
 * means where every word has one: at the start of a sentence, in a title, in a line of capitals.
 */
final class CaseEvidence {

  /** How often a form was seen. */
  private static final class Counter {
    int count;
  }

  private final Map<String, Counter> counts = new HashMap<>();
  private final boolean nounsCapitalised;

  CaseEvidence(LanguageRules rules) {
    this.nounsCapitalised = rules.nounsCapitalised();
  }

  /** Counts the words of a sentence where their case means something. */
  void add(SplitSentence sentence) {
    if (sentence.capitals() != Capitals.RUNNING) {
      return;
    }
    boolean first = true;
    for (Word word : sentence.words()) {
      if (word.isWord()) {
        if (!first || word.form().isLowerFirst()) {
          counts.computeIfAbsent(word.form().text(), form -> new Counter()).count++;
        }
        first = false;
      } else if (word.shape() == Shape.MARK && isOpening(word.form().text())) {
        first = true;
      }
    }
  }

  private static boolean isOpening(String mark) {
    return ":\"“„«‘(".contains(mark);
  }

  /** Whether the document has a word in just this case in running text. */
  boolean knows(String word) {
    return counts.containsKey(word);
  }

  /**
   * Whether a word is a noun by its capital alone: in a language that writes all nouns with one,
   * and in a document that never writes it otherwise.
   */
  boolean isNounByCapital(WordForm word) {
    return nounsCapitalised
        && word.isCapitalised()
        && word.isUpperFirst()
        && knows(word.text())
        && !knows(word.lower());
  }

  /**
   * A word as it would stand in the middle of a running sentence.
   *
   * @param first whether it opens its sentence
   */
  WordForm plain(WordForm word, boolean first, SplitSentence sentence) {
    if (!word.isUpperFirst()) {
      return word;
    }
    return switch (sentence.capitals()) {
      case ALL -> fromCapitals(word);
      case TITLE ->
          word.isCapitalised() && isRatherLower(word, sentence) ? word.inLowerCase() : word;
      case RUNNING ->
          first && word.isCapitalised() && count(word.lower()) > count(word.text())
              ? word.inLowerCase()
              : word;
    };
  }

  private boolean isRatherLower(WordForm word, SplitSentence sentence) {
    int as = count(word.text());
    int down = count(word.lower());
    if (as == 0 && down == 0) {
      return !nounsCapitalised && sentence.block().kind() == BlockKind.HEADING;
    }
    return down > as;
  }

  private WordForm fromCapitals(WordForm word) {
    WordForm lower = word.inLowerCase();
    WordForm capitalised = new WordForm(word.text().charAt(0) + lower.text().substring(1));
    List<WordForm> likeliest =
        nounsCapitalised ? List.of(capitalised, lower, word) : List.of(lower, capitalised, word);
    WordForm best = likeliest.get(0);
    for (WordForm form : likeliest) {
      best = count(form.text()) > count(best.text()) ? form : best;
    }
    return best;
  }

  private int count(String form) {
    Counter counter = counts.get(form);
    return counter == null ? 0 : counter.count;
  }

  /** How a sentence uses capitals, by its words. */
  static Capitals capitals(List<Word> words) {
    int longWords = 0;
    int capitalised = 0;
    int upper = 0;
    int letters = 0;
    for (Word word : words) {
      WordForm form = word.form();
      if (word.isWord() && form.isLetterFirst()) {
        int length = form.text().length();
        letters += length;
        upper += form.isAllUpper() ? length : 0;
        longWords += length > 3 ? 1 : 0;
        capitalised += length > 3 && form.isUpperFirst() ? 1 : 0;
      }
    }
    if (letters > 4 && upper == letters) {
      return Capitals.ALL;
    }
    return longWords > 1 && capitalised * 4 >= longWords * 3 ? Capitals.TITLE : Capitals.RUNNING;
  }
}
