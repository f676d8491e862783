package dev.corpora.nlp;

import dev.corpora.model.BlockKind;
import dev.corpora.nlp.Piece.Shape;
import dev.corpora.nlp.SplitSentence.Capitals;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a document writes its words in the middle of running sentences, which tells what a capital
 * means where every word has one: at the start of a sentence, in a title, in a line of capitals.
 */
final class CaseEvidence {

  private final Map<String, Integer> counts = new HashMap<>();
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
    for (Piece piece : sentence.pieces()) {
      if (piece.shape() == Shape.WORD || piece.shape() == Shape.COMPOUND) {
        String word = piece.of(sentence.text());
        if (!first || Character.isLowerCase(word.charAt(0))) {
          counts.merge(word, 1, Integer::sum);
        }
        first = false;
      } else if (piece.shape() == Shape.MARK && isOpening(piece.of(sentence.text()))) {
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
  boolean isNounByCapital(String word) {
    return nounsCapitalised
        && isCapitalised(word)
        && Character.isUpperCase(word.charAt(0))
        && knows(word)
        && !knows(word.toLowerCase(Locale.ROOT));
  }

  /**
   * A word as it would stand in the middle of a running sentence.
   *
   * @param first whether it opens its sentence
   */
  String plain(String word, boolean first, SplitSentence sentence) {
    if (word.isEmpty() || !Character.isUpperCase(word.charAt(0))) {
      return word;
    }
    String lower = word.toLowerCase(Locale.ROOT);
    return switch (sentence.capitals()) {
      case ALL -> fromCapitals(word, lower);
      case TITLE -> isCapitalised(word) && isRatherLower(word, lower, sentence) ? lower : word;
      case RUNNING -> first && isCapitalised(word) && count(lower) > count(word) ? lower : word;
    };
  }

  private boolean isRatherLower(String word, String lower, SplitSentence sentence) {
    int as = count(word);
    int down = count(lower);
    if (as == 0 && down == 0) {
      return !nounsCapitalised && sentence.block().kind() == BlockKind.HEADING;
    }
    return down > as;
  }

  private String fromCapitals(String word, String lower) {
    String capitalised = word.charAt(0) + lower.substring(1);
    List<String> likeliest =
        nounsCapitalised ? List.of(capitalised, lower, word) : List.of(lower, capitalised, word);
    String best = likeliest.get(0);
    for (String form : likeliest) {
      best = count(form) > count(best) ? form : best;
    }
    return best;
  }

  private int count(String form) {
    return counts.getOrDefault(form, 0);
  }

  private static boolean isCapitalised(String word) {
    return word.length() > 1
        && word.substring(1).equals(word.substring(1).toLowerCase(Locale.ROOT));
  }

  /** How a sentence uses capitals, by its words. */
  static Capitals capitals(String text, List<Piece> pieces) {
    int words = 0;
    int capitalised = 0;
    int upper = 0;
    int letters = 0;
    for (Piece piece : pieces) {
      if (piece.shape() == Shape.WORD || piece.shape() == Shape.COMPOUND) {
        String word = piece.of(text);
        boolean allUpper = word.equals(word.toUpperCase(Locale.ROOT));
        if (Character.isLetter(word.charAt(0))) {
          letters += word.length();
          upper += allUpper ? word.length() : 0;
          words += word.length() > 3 ? 1 : 0;
          capitalised += word.length() > 3 && Character.isUpperCase(word.charAt(0)) ? 1 : 0;
        }
      }
    }
    if (letters > 4 && upper == letters) {
      return Capitals.ALL;
    }
    return words > 1 && capitalised * 4 >= words * 3 ? Capitals.TITLE : Capitals.RUNNING;
  }
}
