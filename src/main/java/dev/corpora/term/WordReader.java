package dev.corpora.term;

import dev.corpora.model.PartOfSpeech;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a sentence's tokens as words: joins what a tokenizer parts at hyphens ({@code
 * anti-corruption}), and marks what is no word.
 *
 * <p>A word has a letter at its start or after digits and a hyphen ({@code 2-vessel}), two letters
 * or more, and no character but letters, digits, hyphens, apostrophes and the marks of {@code C++}
 * and {@code C#}; whatever has another one is a path, an option, an address, code or a broken word.
 * What a text is made of it finds out once: one reader is for one document, and not safe for use by
 * several threads.
 */
final class WordReader {

  private static final Set<String> HYPHENS = Set.of("-", "\u2010", "\u2011");
  private static final Set<String> OPENERS =
      Set.of("\"", "“", "„", "«", "‘", "'", "`", "``", "(", "[", "•", "*", "–", "—", "-", ":", "…");
  private static final Pattern WORD_LIKE =
      Pattern.compile(
          "(?:\\p{N}+[-\u2010\u2011])?\\p{L}[\\p{L}\\p{M}\\p{N}'’\u2010\u2011-]*(?:\\+\\+|#)?");
  private static final Pattern LETTERS = Pattern.compile("\\p{L}.*\\p{L}|\\p{L}(?:\\+\\+|#)");

  /** A key to press, such as C-x or M-f. */
  private static final Pattern KEY = Pattern.compile("\\p{L}(?:[-\u2010\u2011]\\p{L})+");

  private static final Pattern PLURAL_ACRONYM = Pattern.compile("\\p{Lu}{2,}s");
  private static final Pattern ROMAN_NUMERAL =
      Pattern.compile(
          "(?=.)(?:X{0,3}|XL|LX{0,3}|XC|C{1,3})(?:IX|IV|V?I{0,3})|(?=.)x{0,3}(?:ix|iv|v?i{0,3})");
  private static final String TEARING_BEFORE = "/\\_@=$%~<>|-\u2010\u2011.{}";
  private static final String TEARING_AFTER = "/\\_@=~<>|-\u2010\u2011{}(";
  private static final Pattern INNER_CAPITAL_MESS =
      Pattern.compile(".*\\p{Ll}\\p{Lu}+\\p{Ll}+\\p{Lu}.*");

  /** What a text is by its characters alone. */
  private record Spelling(boolean wordLike, boolean pluralAcronym) {

    static Spelling of(String text) {
      return new Spelling(isWordLike(text), PLURAL_ACRONYM.matcher(text).matches());
    }
  }

  private final Map<String, Spelling> spellings = new HashMap<>();

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
    return OPENERS.contains(token.text()) || ".!?;".contains(token.text());
  }

  /** The last token of the hyphenated compound that starts here, or this one. */
  private static int endOfCompound(List<Token> tokens, int first) {
    int last = first;
    while (last + 2 < tokens.size()
        && isAlphanumeric(tokens.get(last))
        && HYPHENS.contains(tokens.get(last + 1).text())
        && isAlphanumeric(tokens.get(last + 2))
        && tokens.get(last).end() == tokens.get(last + 1).start()
        && tokens.get(last + 1).end() == tokens.get(last + 2).start()) {
      last += 2;
    }
    return last;
  }

  private static boolean isAlphanumeric(Token token) {
    return Character.isLetterOrDigit(token.text().codePointAt(0));
  }

  private Word word(Sentence sentence, List<Token> tokens, int first, int last, boolean opens) {
    Token end = tokens.get(last);
    int from = tokens.get(first).start();
    String text = last == first ? end.text() : sentence.text().substring(from, end.end());
    String lemma = last == first ? lemma(end) : compoundLemma(text, end);
    boolean mark = end.pos() == PartOfSpeech.SYM || end.pos() == PartOfSpeech.PUNCT;
    return new Word(
        text,
        from,
        end.end(),
        end.pos(),
        lemma,
        opens,
        !mark && spelling(text).wordLike() && !isTorn(sentence.text(), from, end.end()));
  }

  /** The token's lemma, for the plural of an acronym ({@code URLs}) the acronym. */
  private String lemma(Token token) {
    String text = token.text();
    return spelling(text).pluralAcronym() ? text.substring(0, text.length() - 1) : token.lemma();
  }

  private static String compoundLemma(String text, Token end) {
    String before = text.substring(0, text.length() - end.text().length());
    return before + end.lemma();
  }

  private Spelling spelling(String text) {
    return spellings.computeIfAbsent(text, Spelling::of);
  }

  private static boolean isWordLike(String text) {
    return text.length() <= 60
        && WORD_LIKE.matcher(text).matches()
        && LETTERS.matcher(text).matches()
        && !KEY.matcher(text).matches()
        && !INNER_CAPITAL_MESS.matcher(text).matches()
        && !isRomanNumeral(text);
  }

  private static boolean isRomanNumeral(String text) {
    return text.length() > 1 && text.length() <= 6 && ROMAN_NUMERAL.matcher(text).matches();
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
