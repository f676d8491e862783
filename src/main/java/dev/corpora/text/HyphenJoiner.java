package dev.corpora.text;

import java.util.Locale;
import java.util.Set;

/**
 * Joins a line that may end in a hyphen with the line after it, and decides whether the hyphen was
 * the typesetter's or the word's own.
 *
 * <p>The document's own vocabulary decides first: the word written elsewhere without a hyphen, or
 * with one. Where it does not tell, the parts do: a capital or digit after the hyphen, a prefix or
 * clitic that takes one, two words that are both the document's own while it is given to writing
 * such with a hyphen. All others are joined.
 */
final class HyphenJoiner {

  /** Words that follow a hyphen which stands for a word's second part left out. */
  private static final Set<String> AFTER_SUSPENDED =
      Set.of("und", "oder", "bzw", "sowie", "bis", "noch", "and", "or", "to", "et", "ou", "y", "o");

  private static final Set<String> PREFIXES =
      Set.of("non", "self", "ex", "quasi", "vice", "all", "cross", "well", "half", "semi");

  /** What French sets after a verb or pronoun with a hyphen. */
  private static final Set<String> CLITICS =
      Set.of(
          "ci", "là", "il", "elle", "ils", "elles", "on", "je", "tu", "nous", "vous", "même",
          "mêmes", "ce", "moi", "toi", "lui", "leur", "être", "dire", "vis", "dessus", "dessous");

  /** What French, and Italian, cut short before a vowel. */
  private static final Set<String> ELIDED =
      Set.of(
          "l", "d", "j", "m", "t", "s", "n", "c", "qu", "jusqu", "lorsqu", "puisqu", "quoiqu",
          "presqu", "quelqu", "aujourd", "dell", "nell", "all", "sull", "un");

  /** Own words shorter or rarer than this are as likely to be syllables. */
  private static final int OWN_WORD_COUNT = 3;

  private static final int OWN_WORD_LENGTH = 3;

  /** Share of hyphenated words from which a document counts as given to them. */
  private static final double GIVEN_TO_HYPHENS = 0.004;

  private final WordCounts words;

  HyphenJoiner(WordCounts words) {
    this.words = words;
  }

  /** Appends a paragraph's next line to its text so far. */
  void append(StringBuilder text, String line) {
    int last = text.length() - 1;
    if (last < 0) {
      text.append(line);
      return;
    }
    char hyphen = text.charAt(last);
    boolean afterLetter = last > 0 && Character.isLetterOrDigit(text.charAt(last - 1));
    if (!WordCounts.isHyphen(hyphen) || !afterLetter || line.isEmpty()) {
      if (isElision(text) && !line.isEmpty() && Character.isLetter(line.charAt(0))) {
        text.setCharAt(last, '\'');
        text.append(line);
        return;
      }
      boolean dash = hyphen == '—' || (hyphen == '-' && last > 1 && text.charAt(last - 1) == '-');
      if (!dash || !afterDashIsWord(text, line)) {
        text.append(' ');
      }
      text.append(line);
      return;
    }
    switch (decide(text, line)) {
      case JOIN -> text.setLength(last);
      case KEEP -> text.setCharAt(last, '-');
      case SUSPEND -> {
        text.setCharAt(last, '-');
        text.append(' ');
      }
    }
    text.append(line);
  }

  /** Whether a text ends in a word whose last letter has given way to the next word's first. */
  private static boolean isElision(CharSequence text) {
    int end = text.length() - 1;
    if (text.charAt(end) != '\'' && text.charAt(end) != '’') {
      return false;
    }
    int start = end;
    while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return ELIDED.contains(text.subSequence(start, end).toString().toLowerCase(Locale.ROOT));
  }

  private static boolean afterDashIsWord(CharSequence text, String line) {
    int beforeDash = text.length() - (text.charAt(text.length() - 1) == '—' ? 2 : 3);
    return beforeDash >= 0
        && Character.isLetter(text.charAt(beforeDash))
        && Character.isLetter(line.charAt(0));
  }

  enum Decision {
    /** The hyphen goes and the parts are one word. */
    JOIN,
    /** The hyphen stays between the parts. */
    KEEP,
    /** The hyphen stays and a space after it, as in {@code Haupt- und Nebensatz}. */
    SUSPEND
  }

  private Decision decide(CharSequence text, String line) {
    String before = lastRun(text);
    String after = firstWord(line);
    if (after.isEmpty()) {
      return startsWithDigit(line) ? Decision.KEEP : Decision.SUSPEND;
    }
    boolean soft = text.charAt(text.length() - 1) == '\u00AD';
    String left = before.toLowerCase(Locale.ROOT);
    String lastPart = left.substring(left.lastIndexOf('-') + 1);
    String right = after.toLowerCase(Locale.ROOT);
    int solid = words.of(lastPart + right) + (left.equals(lastPart) ? 0 : words.of(left + right));
    int withHyphen =
        words.of(left + "-" + right)
            + (left.equals(lastPart) ? 0 : words.of(lastPart + "-" + right));
    boolean chain = line.length() > after.length() && line.charAt(after.length()) == '-';
    if (AFTER_SUSPENDED.contains(right) && solid == 0 && !chain) {
      return Decision.SUSPEND;
    }
    if (soft) {
      return Decision.JOIN;
    }
    if (isCode(text, before.length())) {
      return Decision.KEEP;
    }
    if (solid != withHyphen) {
      return solid > withHyphen ? Decision.JOIN : Decision.KEEP;
    }
    boolean bothWords = words.of(lastPart) > 0 && words.of(right) > 0;
    if (Character.isUpperCase(after.charAt(0)) && (bothWords || !isAllUpperCase(before, after))) {
      return Decision.KEEP;
    }
    if (chain && bothWords) {
      return Decision.KEEP;
    }
    return byParts(lastPart, right);
  }

  private Decision byParts(String left, String right) {
    if (left.isEmpty() || Character.isDigit(left.charAt(left.length() - 1))) {
      return Decision.KEEP;
    }
    if (words.knowsFormOf(left + right)) {
      return Decision.JOIN;
    }
    boolean leftIsWord = isOwnWord(left);
    boolean rightIsWord = isOwnWord(right) && words.ofSmall(right) >= OWN_WORD_COUNT;
    if (CLITICS.contains(right) && words.of(left) > 0) {
      return Decision.KEEP;
    }
    if (PREFIXES.contains(left) && words.hyphenatedWith(left) > 0) {
      return Decision.KEEP;
    }
    boolean givenToHyphens = words.hyphenatedShare() >= GIVEN_TO_HYPHENS;
    return leftIsWord && rightIsWord && givenToHyphens ? Decision.KEEP : Decision.JOIN;
  }

  private boolean isOwnWord(String part) {
    return part.length() >= OWN_WORD_LENGTH && words.of(part) >= OWN_WORD_COUNT;
  }

  /**
   * Whether the broken run is an option, a path or an identifier, which no typesetter hyphenates.
   */
  private static boolean isCode(CharSequence text, int runLength) {
    int before = text.length() - 2 - runLength;
    if (before < 0) {
      return false;
    }
    char c = text.charAt(before);
    return c == '-' || c == '/' || c == '_' || c == '.' || c == '=' || c == '\\' || c == '@';
  }

  private static boolean isAllUpperCase(String before, String after) {
    return after.length() > 1
        && Character.isUpperCase(after.charAt(1))
        && before.chars().allMatch(c -> c == '-' || Character.isUpperCase(c));
  }

  private static boolean startsWithDigit(String line) {
    return Character.isDigit(line.charAt(0));
  }

  /** The letters, digits and inner hyphens before the final hyphen. */
  private static String lastRun(CharSequence text) {
    int end = text.length() - 1;
    int start = end;
    while (start > 0
        && (Character.isLetterOrDigit(text.charAt(start - 1))
            || (text.charAt(start - 1) == '-'
                && start > 1
                && Character.isLetterOrDigit(text.charAt(start - 2))))) {
      start--;
    }
    return text.subSequence(start, end).toString();
  }

  private static String firstWord(String line) {
    int end = 0;
    while (end < line.length() && Character.isLetter(line.charAt(end))) {
      end++;
    }
    return line.substring(0, end);
  }
}
