package dev.corpora.term;

import dev.corpora.model.Sentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the abbreviations that a document introduces: {@code non-maintainer upload (NMU)}, {@code
 * NMU (non-maintainer upload)}, {@code non-maintainer upload, or NMU}, {@code NMU: non-maintainer
 * upload}, and with a translation {@code système de suivi des bogues (BTS, « Bug Tracking System
 * »)}.
 *
 * <p>Schwartz and Hearst, <i>A simple algorithm for identifying abbreviation definitions in
 * biomedical text</i>, PSB 2003: the characters of the short form are looked for from right to left
 * in the words before the bracket, the first of them at a word's start. A plural ({@code NMUs}) and
 * full stops ({@code N.M.U.}) are taken off first. Not safe for use by several threads.
 */
final class AbbreviationFinder {

  private static final Pattern BRACKETS = Pattern.compile("\\(([^()]{2,80})\\)");
  private static final Pattern SHORT =
      Pattern.compile("(?=.*\\p{L})[\\p{L}\\p{N}][\\p{L}\\p{N}.&/-]{1,9}");
  private static final Pattern CAPITALS =
      Pattern.compile("\\p{Lu}[^\\p{Lu}\\p{N}]*[\\p{Lu}\\p{N}]");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}.&/-]+)\\s*$");
  private static final Pattern CLAUSE_END = Pattern.compile("[,;:.!?“”\"»]");
  private static final Pattern PLURAL = Pattern.compile("(\\p{Lu}{2,})s");
  private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.){2,}s?");

  /** What says in a bracket or between commas that a short form follows. */
  private static final Pattern ANNOUNCED =
      Pattern.compile(
          "^(?:or|oder|ou|short|for short|abbreviated(?: as| to)?|abbr\\.?|kurz|abgekürzt|Abk\\.?|"
              + "en abrégé|abrégée? en|sigle|aka|a\\.k\\.a\\.)[: ]\\s*");

  private static final Pattern QUOTES = Pattern.compile("^[\"“„«‘'\\s]+|[\"”“»’'\\s]+$");

  /** A short form between a comma or dash and a mark. */
  private static final Pattern APPOSITION =
      Pattern.compile(
          "(, (?:or|oder|ou|short|kurz|abbreviated|abgekürzt) | [–—] )([\\p{L}\\p{N}.&/-]{2,10})"
              + "(?=[\\s,.;:)]|$)");

  /** A list's item, or a sentence that says what a short form stands for. */
  private static final Pattern LISTED =
      Pattern.compile(
          "([\\p{L}\\p{N}.&/-]{2,10})(?:: | [=–—-] | stands for (?:an? |the )?| steht für "
              + "| signifie | means (?:an? |the )?)([^.;:()]{4,120})");

  private static final int LONGEST_BEFORE = 150;

  private final Map<String, Map<String, Integer>> shortForms = new HashMap<>();
  private final Map<String, Set<String>> longForms = new TreeMap<>();
  private final Map<Place, String> translated = new HashMap<>();

  /** The end of a phrase: the sentence's position and the character after the last. */
  record Place(int sentence, int end) {}

  /** Looks through the sentence at this position. */
  void add(int position, Sentence sentence) {
    String text = sentence.text();
    if (text.indexOf('(') >= 0) {
      Matcher brackets = BRACKETS.matcher(text);
      while (brackets.find()) {
        addBrackets(position, text, brackets);
      }
    }
    addAppositions(text);
    Matcher listed = LISTED.matcher(text);
    if (listed.lookingAt() && isShortForm(listed.group(1))) {
      note(listed.group(1), beginning(normal(listed.group(1)), listed.group(2)));
    }
  }

  /** Looks at what begins as one does: to try the expression everywhere takes ten times as long. */
  private void addAppositions(String text) {
    int last = text.length() - 1;
    Matcher apposition = null;
    for (int i = 0; i < last; i++) {
      char first = text.charAt(i);
      char second = text.charAt(i + 1);
      if (first == ',' ? second == ' ' : first == ' ' && (second == '–' || second == '—')) {
        apposition = apposition == null ? APPOSITION.matcher(text) : apposition;
        if (apposition.region(i, text.length()).lookingAt()) {
          addApposition(text, apposition);
          i = apposition.end() - 1;
        }
      }
    }
  }

  private void addBrackets(int position, String text, Matcher brackets) {
    List<String> parts = new ArrayList<>();
    for (String part : List.of(brackets.group(1).split("[,;]", -1))) {
      String stripped = QUOTES.matcher(part).replaceAll("");
      parts.add(ANNOUNCED.matcher(stripped).replaceFirst(""));
    }
    String before =
        text.substring(Math.max(0, brackets.start() - LONGEST_BEFORE), brackets.start());
    String inside = parts.get(0);
    if (isShortForm(inside)) {
      String shortForm = normal(inside);
      Optional<String> found = longForm(shortForm, window(shortForm, before));
      note(inside, found);
      if (found.isEmpty() && parts.size() > 1) {
        Optional<String> foreign = longForm(shortForm, parts.get(1)).filter(parts.get(1)::equals);
        note(inside, foreign);
        foreign.ifPresent(
            words ->
                translated.put(
                    new Place(
                        position, text.substring(0, brackets.start()).stripTrailing().length()),
                    shortForm));
      }
      return;
    }
    Matcher last = LAST_WORD.matcher(before);
    if (last.find() && isShortForm(last.group(1))) {
      String words = CLAUSE_END.split(QUOTES.matcher(brackets.group(1)).replaceAll(""), 2)[0];
      note(last.group(1), longForm(normal(last.group(1)), words).filter(words::equals));
    }
  }

  /** Without brackets only the initials of all words make a short form. */
  private void addApposition(String text, Matcher apposition) {
    String shortForm = apposition.group(2);
    if (!isShortForm(shortForm)) {
      return;
    }
    String normal = normal(shortForm);
    String before =
        text.substring(Math.max(0, apposition.start() - LONGEST_BEFORE), apposition.start());
    note(
        shortForm,
        longForm(normal, window(normal, before)).filter(words -> areInitials(normal, words)));
  }

  private static boolean areInitials(String shortForm, String words) {
    StringBuilder initials = new StringBuilder();
    for (String word : List.of(words.split("[\\s-]+", -1))) {
      if (!word.isEmpty()) {
        initials.append(Character.toLowerCase(word.charAt(0)));
      }
    }
    return lower(shortForm).contentEquals(initials);
  }

  /** The first words that the short form stands for, where it stands for the beginning at all. */
  private static Optional<String> beginning(String shortForm, String words) {
    int end = words.indexOf(' ');
    while (end >= 0) {
      end = words.indexOf(' ', end + 1);
      String head = (end < 0 ? words : words.substring(0, end)).replaceFirst("[,\\s]+$", "");
      if (areInitials(shortForm, head)) {
        return Optional.of(head);
      }
    }
    return Optional.empty();
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

  /** The short forms, in order, each with the texts that it stands for, in lower case. */
  Map<String, Set<String>> longForms() {
    return longForms;
  }

  /** The short forms of phrases whose translation they abbreviate, by the phrases' ends. */
  Map<Place, String> translated() {
    return translated;
  }

  private void note(String shortForm, Optional<String> longForm) {
    longForm.ifPresent(
        text -> {
          String normal = normal(shortForm);
          shortForms
              .computeIfAbsent(lower(text), key -> new TreeMap<>())
              .merge(normal, 1, Integer::sum);
          longForms.computeIfAbsent(normal, key -> new TreeSet<>()).add(lower(text));
        });
  }

  /** The short form without the plural's ending and full stops. */
  private static String normal(String shortForm) {
    String plain = INITIALS.matcher(shortForm).matches() ? shortForm.replace(".", "") : shortForm;
    return PLURAL.matcher(plain).replaceFirst("$1");
  }

  /** Short, one word, with capitals: in lower case, brackets hold an ordinary word. */
  private static boolean isShortForm(String text) {
    return SHORT.matcher(text).matches() && CAPITALS.matcher(text).find();
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
    return longer ? Optional.of(QUOTES.matcher(found).replaceAll("")) : Optional.empty();
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
