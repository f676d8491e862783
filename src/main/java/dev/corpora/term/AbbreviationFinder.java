package dev.corpora.term;

import dev.corpora.model.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the abbreviations that a document introduces: {@code non-maintainer upload (NMU)} and
 * {@code NMU (non-maintainer upload)}.
 *
 * <p>Schwartz and Hearst, <i>A simple algorithm for identifying abbreviation definitions in
 * biomedical text</i>, PSB 2003: the characters of the short form are looked for from right to left
 * in the words before the bracket, the first of them at a word's start. Not safe for use by several
 * threads.
 */
final class AbbreviationFinder {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,80})\\)");
  private static final Pattern SHORT =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}.&/-]{1,9}");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.&/-]+)\\s*$");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?“”\"]");
  private static final int LONGEST_BEFORE = 150;

  private final Map<String, Map<String, Integer>> shortForms = new HashMap<>();

  /** Looks through a sentence. */
  void add(Sentence sentence) {
    String text = sentence.text();
    if (text.indexOf('(') < 0) {
      return;
    }
    Matcher brackets = BRACKETS.matcher(text);
    while (brackets.find()) {
      String inside = brackets.group(1).strip();
      String before =
          text.substring(Math.max(0, brackets.start() - LONGEST_BEFORE), brackets.start());
      if (isShortForm(inside)) {
        note(inside, longForm(inside, window(inside, before)));
      } else {
        Matcher last = LAST_WORD.matcher(before);
        if (last.find() && isShortForm(last.group(1))) {
          String words = CLAUSE_END.split(inside, 2)[0];
          Optional<String> found = longForm(last.group(1), words);
          note(last.group(1), found.filter(words::equals));
        }
      }
    }
  }

  /** The short form that the document gives most often for this text, if any. */
  Optional<String> shortFormOf(String text) {
    Map<String, Integer> found = shortForms.get(lower(text));
    if (found == null) {
      return Optional.empty();
    }
    return found.entrySet().stream()
        .max(
            Map.Entry.<String, Integer>comparingByValue()
                .thenComparing(Map.Entry.<String, Integer>comparingByKey().reversed()))
        .map(Map.Entry::getKey);
  }

  private void note(String shortForm, Optional<String> longForm) {
    longForm.ifPresent(
        text ->
            shortForms
                .computeIfAbsent(lower(text), key -> new TreeMap<>())
                .merge(shortForm, 1, Integer::sum));
  }

  /** Short, one word, with a capital: in lower case, brackets hold an ordinary word. */
  private static boolean isShortForm(String text) {
    return SHORT.matcher(text).matches() && CAPITAL.matcher(text).find();
  }

  /** At most as many words before the bracket as the method allows: letters + 5, or twice them. */
  private static String window(String shortForm, String before) {
    int most = Math.min(shortForm.length() + 5, shortForm.length() * 2);
    String stripped = before.stripTrailing();
    int start = stripped.length();
    for (int words = 0; words < most && start > 0; words++) {
      start = stripped.lastIndexOf(' ', start - 1);
    }
    return stripped.substring(Math.max(0, start)).strip();
  }

  private static Optional<String> longForm(String shortForm, String words) {
    int at = words.length() - 1;
    for (int i = shortForm.length() - 1; i >= 0; i--) {
      char wanted = Character.toLowerCase(shortForm.charAt(i));
      if (!Character.isLetterOrDigit(wanted)) {
        continue;
      }
      while (at >= 0
          && (Character.toLowerCase(words.charAt(at)) != wanted
              || (i == 0 && at > 0 && Character.isLetterOrDigit(words.charAt(at - 1))))) {
        at--;
      }
      if (at < 0) {
        return Optional.empty();
      }
      at--;
    }
    String found = words.substring(words.lastIndexOf(' ', at + 1) + 1);
    boolean longer =
        found.length() > shortForm.length() && !lower(found).contains(lower(shortForm));
    return longer ? Optional.of(found) : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
