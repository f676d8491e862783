package dev.corpora.bench.training;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Leaves out passages that a translation has not reached and that are still English, told by the commonest function
 * words.
 */
final class LanguageFilter {

  private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "en",
          words("the of and to in is that for it as with are be this by on or from an which can you"),
          "de",
          words("der die das und zu den mit von ist auf für dem nicht ein eine im des sie werden wird es oder"),
          "fr",
          words("le la les de des et à un une du en est pour dans que qui par sur vous ce il au"));

  private final Set<String> own;
  private final Set<String> english;

  /**
   * @throws IllegalArgumentException if the language is not one of those of the training set
   */
  LanguageFilter(String language) {
    Set<String> words = FUNCTION_WORDS.get(language);
    if (words == null) {
      throw new IllegalArgumentException("no function words of language " + language);
    }
    own = words;
    english = FUNCTION_WORDS.getOrDefault("en", Set.of());
  }

  /** Whether the text has more English function words than words of the manual's own language. */
  boolean isUntranslated(String text) {
    int inOwn = 0;
    int inEnglish = 0;
    for (String word : NOT_LETTERS.split(text.toLowerCase(Locale.ROOT))) {
      inOwn += own.contains(word) ? 1 : 0;
      inEnglish += english.contains(word) ? 1 : 0;
    }
    return inEnglish > inOwn;
  }

  private static Set<String> words(String list) {
    return new HashSet<>(Set.of(list.split(" ")));
  }
}
