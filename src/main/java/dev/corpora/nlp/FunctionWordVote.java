package dev.corpora.nlp;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells languages by their script and their commonest short words. Ten thousand times cheaper than
 * a model and, on a page of prose, as sure: those words make up a third of any running text.
 */
final class FunctionWordVote {

  private static final Pattern WORD = Pattern.compile("\\p{L}+");

  /** Languages for each word: one that many have says less of each. */
  private static final Map<String, List<String>> LANGUAGES_BY_WORD = invert();

  private static Map<String, List<String>> invert() {
    Map<String, List<String>> languages = new HashMap<>();
    WordTable.read("function-words.txt")
        .forEach(
            (language, words) ->
                words.stream()
                    .distinct()
                    .forEach(
                        word ->
                            languages
                                .computeIfAbsent(word, key -> new ArrayList<>())
                                .add(language)));
    return languages;
  }

  /**
   * A language and how much speaks for it.
   *
   * @param share the function words that it has in the text, by all words; each counted by the part
   *     that the languages which share it leave for this one
   */
  record Candidate(String language, double share) {}

  /**
   * What was counted.
   *
   * @param words the words looked at
   * @param candidates those for which anything speaks, the likeliest first
   */
  record Tally(int words, List<Candidate> candidates) {}

  /** A vote of some languages alone. */
  static SentenceVote among(Collection<String> languages) {
    return new SentenceVote(languages, LANGUAGES_BY_WORD);
  }

  /** Counts the votes of a text's words. */
  Tally count(List<String> sample) {
    Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    Map<String, Double> votes = new HashMap<>();
    Map<Integer, Integer> letters = new HashMap<>();
    int words = 0;
    for (String text : sample) {
      text.codePoints()
          .filter(Character::isLetter)
          .forEach(
              c -> {
                UnicodeScript script = UnicodeScript.of(c);
                scripts.merge(script, 1, Integer::sum);
                if (script != UnicodeScript.LATIN) {
                  letters.merge(Character.toLowerCase(c), 1, Integer::sum);
                }
              });
      Matcher word = WORD.matcher(text.toLowerCase(Locale.ROOT));
      while (word.find()) {
        words++;
        List<String> languages = LANGUAGES_BY_WORD.getOrDefault(word.group(), List.of());
        for (String language : languages) {
          votes.merge(language, 1.0 / languages.size(), Double::sum);
        }
      }
    }
    int all = scripts.values().stream().mapToInt(Integer::intValue).sum();
    int latin = scripts.getOrDefault(UnicodeScript.LATIN, 0);
    if (all > 0 && latin * 2 < all) {
      return new Tally(words, List.of(new Candidate(ofScript(scripts, letters), 1)));
    }
    int total = Math.max(words, 1);
    List<Candidate> candidates = new ArrayList<>();
    votes.forEach((language, vote) -> candidates.add(new Candidate(language, vote / total)));
    candidates.sort(
        Comparator.comparingDouble(Candidate::share).reversed().thenComparing(Candidate::language));
    return new Tally(words, candidates);
  }

  private static String ofScript(
      Map<UnicodeScript, Integer> scripts, Map<Integer, Integer> letters) {
    if (scripts.containsKey(UnicodeScript.HIRAGANA)
        && scripts.get(UnicodeScript.HIRAGANA) * 20 > scripts.getOrDefault(UnicodeScript.HAN, 0)) {
      return "ja";
    }
    UnicodeScript most =
        scripts.entrySet().stream()
            .filter(entry -> entry.getKey() != UnicodeScript.LATIN)
            .max(Map.Entry.<UnicodeScript, Integer>comparingByValue())
            .map(Map.Entry::getKey)
            .orElse(UnicodeScript.UNKNOWN);
    return switch (most) {
      case HAN -> "zh";
      case HIRAGANA, KATAKANA -> "ja";
      case HANGUL -> "ko";
      case CYRILLIC -> cyrillic(letters);
      case GREEK -> "el";
      case ARABIC -> has(letters, "پچگ") ? "fa" : "ar";
      case HEBREW -> "he";
      case THAI -> "th";
      case DEVANAGARI -> "hi";
      case BENGALI -> "bn";
      case TAMIL -> "ta";
      case ARMENIAN -> "hy";
      case GEORGIAN -> "ka";
      default -> "und";
    };
  }

  private static String cyrillic(Map<Integer, Integer> letters) {
    if (has(letters, "їєґ")) {
      return "uk";
    }
    if (has(letters, "јљњћџ")) {
      return "sr";
    }
    if (has(letters, "ў")) {
      return "be";
    }
    return has(letters, "ыэ") ? "ru" : "bg";
  }

  /** Whether any of the letters is more than a stray: one in five hundred. */
  private static boolean has(Map<Integer, Integer> letters, String wanted) {
    int all = letters.values().stream().mapToInt(Integer::intValue).sum();
    int found = wanted.codePoints().map(c -> letters.getOrDefault(c, 0)).sum();
    return found * 500L > all;
  }
}
