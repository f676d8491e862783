package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Tokens;
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
    Tokens tokens = sentence.tokens();
    List<Word> words = new ArrayList<>(tokens.size());
    boolean opens = true;
    for (int i = 0; i < tokens.size(); ) {
      int last = endOfCompound(tokens, i);
      Word word = word(sentence, tokens, i, last, opens);
      words.add(word);
      opens = opens ? !word.wordLike() : opensAfter(tokens.text(last));
      i = last + 1;
    }
    return words;
  }

  private static boolean opensAfter(String token) {
    char first = token.charAt(0);
    // Most tokens are words, which open nothing.
    return !Character.isLetter(first) && (OPENERS.contains(token) || ".!?;".contains(token));
  }

  /** The last token of the hyphenated compound that starts here, or this one. */
  private static int endOfCompound(Tokens tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && isHyphen(tokens.text(last + 1))
        && isAlphanumeric(tokens.text(last))
        && isAlphanumeric(tokens.text(last + 2))
        && tokens.end(last) == tokens.start(last + 1)
        && tokens.end(last + 1) == tokens.start(last + 2)) {
      last += 2;
    }
    return last;
  }

  private static boolean isHyphen(String text) {
    return text.length() == 1 && HYPHENS.indexOf(text.charAt(0)) >= 0;
  }

  private static boolean isAlphanumeric(String token) {
    return Character.isLetterOrDigit(token.codePointAt(0));
  }

  private Word word(Sentence sentence, Tokens tokens, int first, int last, boolean opens) {
    int from = tokens.start(first);
    int end = tokens.end(last);
    WordType type =
        last == first
            ? types.of(tokens.text(last), tokens.lemma(last))
            : compound(sentence.text(), from, tokens, last);
    PartOfSpeech pos = tokens.pos(last);
    boolean mark = pos == PartOfSpeech.SYM || pos == PartOfSpeech.PUNCT;
    boolean wordLike = !mark && type.spelling().wordLike() && !isTorn(sentence.text(), from, end);
    return new Word(type, from, end, pos, opens, wordLike);
  }

  private WordType compound(String sentence, int from, Tokens tokens, int last) {
    return types.of(
        sentence.substring(from, tokens.end(last)),
        sentence.substring(from, tokens.start(last)) + tokens.lemma(last));
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
