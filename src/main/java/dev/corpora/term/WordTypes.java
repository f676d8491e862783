package dev.corpora.term;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The words of a document, each once, and numbers for all that they are in lower case, so that what
 * is counted of them stands in arrays. What a text is by its characters it finds out once.
 *
 * <p>A word has a letter at its start or after digits and a hyphen ({@code 2-vessel}), two letters
 * or more, and no character but letters, digits, hyphens, apostrophes and the marks of {@code C++}
 * and {@code C#}; whatever has another one is a path, an option, an address, code or a broken word.
 * Not safe for use by several threads.
 */
final class WordTypes {

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
  private static final Pattern INNER_CAPITAL_MESS =
      Pattern.compile(".*\\p{Ll}\\p{Lu}+\\p{Ll}+\\p{Lu}.*");

  private static final int LONGEST = 60;

  /**
   * What a text is by its characters alone.
   *
   * @param lower the text in lower case
   * @param number of the text in lower case
   * @param capital whether it begins with a capital
   * @param wordLike whether it is made as words are
   * @param pluralAcronym whether it is the plural of an acronym ({@code URLs})
   */
  record Spelling(
      String lower, int number, boolean capital, boolean wordLike, boolean pluralAcronym) {}

  private final Map<String, WordType> byText = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private int types;

  /** The type of a token, or of the tokens that hyphens join; acronyms lose their plural. */
  WordType of(String text, String lemma) {
    WordType first = byText.get(text);
    if (first == null) {
      Spelling spelling = spelling(text);
      first = make(text, baseForm(text, spelling, lemma), spelling);
      byText.put(text, first);
      return first;
    }
    return inChain(first, baseForm(text, first.spelling(), lemma));
  }

  /** The type of the same text with another base form. */
  WordType withLemma(WordType known, String lemma) {
    return inChain(byText.getOrDefault(known.text(), known), lemma);
  }

  private WordType inChain(WordType first, String lemma) {
    WordType type = first;
    while (!type.lemma().equals(lemma)) {
      WordType next = type.next;
      if (next == null) {
        next = make(type.text(), lemma, type.spelling());
        type.next = next;
      }
      type = next;
    }
    return type;
  }

  /** The base form, for the plural of an acronym the acronym. */
  private static String baseForm(String text, Spelling spelling, String lemma) {
    return spelling.pluralAcronym() ? text.substring(0, text.length() - 1) : lemma;
  }

  private WordType make(String text, String lemma, Spelling spelling) {
    String lower = lemma.equals(text) ? spelling.lower() : WordType.lower(lemma);
    return new WordType(text, lemma, lower, spelling, types++, numbered(lower));
  }

  private Spelling spelling(String text) {
    String lower = WordType.lower(text);
    boolean plain = isPlain(text);
    return new Spelling(
        lower,
        numbered(lower),
        Character.isUpperCase(text.codePointAt(0)),
        plain ? !isRomanNumeral(text) : isWordLike(text),
        !plain && PLURAL_ACRONYM.matcher(text).matches());
  }

  /** Whether it is several letters without accents, none but the first a capital, as most are. */
  private static boolean isPlain(String text) {
    int length = text.length();
    if (length < 2 || length > LONGEST || !isBetween(text.charAt(0) | 0x20, 'a', 'z')) {
      return false;
    }
    for (int i = 1; i < length; i++) {
      if (!isBetween(text.charAt(i), 'a', 'z')) {
        return false;
      }
    }
    return true;
  }

  private static boolean isBetween(int character, char first, char last) {
    return character >= first && character <= last;
  }

  private int numbered(String lower) {
    Integer known = numbers.putIfAbsent(lower, numbers.size());
    return known == null ? numbers.size() - 1 : known;
  }

  /** The number of a text in lower case, whatever its letter case; -1 where nothing is so. */
  int number(String text) {
    return numbers.getOrDefault(text.toLowerCase(Locale.ROOT), -1);
  }

  private static boolean isWordLike(String text) {
    return text.length() <= LONGEST
        && WORD_LIKE.matcher(text).matches()
        && LETTERS.matcher(text).matches()
        && !KEY.matcher(text).matches()
        && !INNER_CAPITAL_MESS.matcher(text).matches()
        && !isRomanNumeral(text);
  }

  private static boolean isRomanNumeral(String text) {
    return text.length() > 1 && text.length() <= 6 && ROMAN_NUMERAL.matcher(text).matches();
  }
}
