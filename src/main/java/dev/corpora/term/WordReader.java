package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads a sentence's tokens as words: joins what a tokenizer parts at hyphens ({@code
 * anti-corruption}), and marks what is no word by its characters or for what stands against it. One
 * reader is for one document, and not safe for use by several threads.
 */
final class WordReader {

  private static final String HYPHENS = "-\u2010\u2011";
  private static final Set<String> OPENERS =
      Set.of("\"", "“", "„", "«", "‘", "'", "`", "``", "(", "[", "•", "*", "–", "—", "-", ":", "…");
  private static final String TEARING_BEFORE = "/\\_@=$%~<>|-\u2010\u2011.{}";
  private static final String TEARING_AFTER = "/\\_@=~<>|-\u2010\u2011{}(";

  private final WordTypes types;

  WordReader(WordTypes types) {
    this.types = types;
  }

  /** The words of a sentence, in order. */
  List<Word> read(Sentence sentence) {
    List<Token> tokens = sentence.tokens();
    List<Word> words = new ArrayList<>(tokens.size());
    boolean opens = true;
    for (int i = 0; i < tokens.size(); ) {
      int last = endOfCompound(tokens, i);
      Word word = word(sentence, tokens, i, last, opens);
      words.add(word);
      opens = opens ? !word.wordLike() : opensAfter(tokens.get(last));
      i = last + 1;
    }
    return words;
  }

  private static boolean opensAfter(Token token) {
    char first = token.text().charAt(0);
    // Most tokens are words, which open nothing.
    return !Character.isLetter(first)
        && (OPENERS.contains(token.text()) || ".!?;".contains(token.text()));
  }

  /** The last token of the hyphenated compound that starts here, or this one. */
  private static int endOfCompound(List<Token> tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && isHyphen(tokens.get(last + 1).text())
        && isAlphanumeric(tokens.get(last))
        && isAlphanumeric(tokens.get(last + 2))
        && tokens.get(last).end() == tokens.get(last + 1).start()
        && tokens.get(last + 1).end() == tokens.get(last + 2).start()) {
      last += 2;
    }
    return last;
  }

  private static boolean isHyphen(String text) {
    return text.length() == 1 && HYPHENS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isAlphanumeric(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  private Word word(Sentence sentence, List<Token> tokens, int first, int last, boolean opens) {
    Token end = tokens.get(last);
    int from = tokens.get(first).start();
    WordType type =
        last == first ? types.of(end.text(), end.lemma()) : compound(sentence.text(), from, end);
    boolean mark = end.pos() == PartOfSpeech.SYM || end.pos() == PartOfSpeech.PUNCT;
    boolean wordLike =
        !mark && type.spelling().wordLike() && !isTorn(sentence.text(), from, end.end());
    return new Word(type, from, end.end(), end.pos(), opens, wordLike);
  }

  private WordType compound(String sentence, int from, Token end) {
    return types.of(
        sentence.substring(from, end.end()), sentence.substring(from, end.start()) + end.lemma());
  }

  /** Whether a character stands against it that makes it a part of something that is no word. */
  private static boolean isTorn(String sentence, int start, int end) {
    if (start > 0 && TEARING_BEFORE.indexOf(sentence.charAt(start - 1)) >= 0) {
      return true;
    }
    if (end == sentence.length()) {
      return false;
    }
    if (TEARING_AFTER.indexOf(sentence.charAt(end)) >= 0) {
      return true;
    }
    boolean goesOn =
        end + 1 < sentence.length() && Character.isLetterOrDigit(sentence.charAt(end + 1));
    return goesOn && ".:".indexOf(sentence.charAt(end)) >= 0;
  }
}
