package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Finds names of several words whole: words with capitals, and the small words between them ({@code
 * Bureau of Diplomatic Security}, {@code United Nations Convention against Corruption}).
 *
 * <p>A capital counts where ordinary words have none. The small words that join any two names are
 * few ({@code Bank of England}, {@code Ludwig van Beethoven}); others do so in the names of
 * institutions and works alone, which begin with a word that says what they are. Where a language
 * gives every noun a capital, only adjectives with one and what is tagged as a proper noun tell.
 */
final class NameFinder {

  /** The longest name, in words. */
  static final int LONGEST = 8;

  /** The small words between two with capitals, at most: {@code de la}. */
  private static final int LINKS = 2;

  /** A name: the positions of its first and last word in the sentence. */
  record Span(int from, int to) {}

  private final NameRules rules;
  private final Set<String> titles;
  private final Set<String> stopWords;
  private final Capitals capitals;
  private final Predicate<String> ordinary;
  private final KnownNames known = KnownNames.shipped();

  NameFinder(LanguageRules rules, Capitals capitals) {
    this.rules = rules.names();
    this.titles = rules.titles();
    this.stopWords = rules.stopWords();
    this.capitals = capitals;
    this.ordinary = rules::isOrdinary;
  }

  /** The names of two words and more in a sentence that is no label, none inside another. */
  List<Span> find(List<Word> words) {
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < words.size(); ) {
      if (!isPart(words.get(i))) {
        i++;
        continue;
      }
      int end = endOfName(words, i);
      int from = firstAfterTitles(words, i, end);
      if (end > from && end - from < LONGEST && isName(words, from, end)) {
        spans.add(new Span(from, end));
      }
      i = end + 1;
    }
    return spans;
  }

  private int endOfName(List<Word> words, int first) {
    boolean institution = rules.isHead(words.get(first).text());
    int end = first;
    while (true) {
      int next = end + 1;
      while (next < words.size() && next - end <= LINKS && joins(words.get(next), institution)) {
        next++;
      }
      if (next >= words.size() || !isPart(words.get(next)) || isParted(words, end, next)) {
        return end;
      }
      for (int i = end + 1; i <= next; i++) {
        institution |= rules.isHead(words.get(i).text());
      }
      end = next;
    }
  }

  /** A title belongs to no person's name, but it opens that of a rank: {@code Duke of York}. */
  private int firstAfterTitles(List<Word> words, int first, int end) {
    int from = first;
    while (from < end
        && titles.contains(words.get(from).lower().replace(".", ""))
        && isPart(words.get(from + 1))) {
      from++;
    }
    return from;
  }

  private boolean joins(Word word, boolean institution) {
    return rules.isLink(word.text()) || (institution && rules.isTitleLink(word.text()));
  }

  /** Whether anything but a space stands between the words, as a full stop may. */
  private static boolean isParted(List<Word> words, int from, int to) {
    for (int i = from; i < to; i++) {
      int gap = words.get(i + 1).start() - words.get(i).end();
      boolean elided = words.get(i).text().endsWith("'") || words.get(i).text().endsWith("’");
      if (gap != (elided ? 0 : 1)) {
        return true;
      }
    }
    return false;
  }

  /** Whether the word has a capital that can be a name's. */
  private boolean isPart(Word word) {
    if (!word.wordLike() || !word.isCapital() || stopWords.contains(word.lower())) {
      return false;
    }
    if (word.opensSentence()) {
      return isProper(word);
    }
    return !capitals.nounsAreCapitalised()
        || word.pos() == PartOfSpeech.PROPN
        || word.pos() == PartOfSpeech.NOUN
        || word.pos() == PartOfSpeech.ADJ
        || word.pos() == PartOfSpeech.X;
  }

  /** Whether the word has its capital by nature: at a sentence's start any word has one. */
  private boolean isProper(Word word) {
    int small = capitals.small(word);
    int capital = capitals.capital(word);
    if (capital + small == 0) {
      return word.pos() == PartOfSpeech.PROPN
          && (!ordinary.test(word.lower()) || known.types(word.text()) > 0);
    }
    if (word.pos() == PartOfSpeech.PROPN) {
      return capital * Capitals.MOSTLY >= small;
    }
    return !capitals.nounsAreCapitalised() && capital > Capitals.MOSTLY * small;
  }

  private boolean isName(List<Word> words, int from, int end) {
    if (!capitals.nounsAreCapitalised()) {
      return true;
    }
    boolean proper = true;
    boolean adjective = false;
    for (int i = from; i <= end; i++) {
      Word word = words.get(i);
      boolean capital = word.isCapital();
      proper &= !capital || word.pos() == PartOfSpeech.PROPN;
      adjective |=
          capital
              && word.pos() == PartOfSpeech.ADJ
              && !word.opensSentence()
              && word.text().indexOf('-') < 0;
    }
    return proper || adjective;
  }
}
