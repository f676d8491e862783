package dev.corpora.bench.training;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells passages that a translation has not reached, and that are still English. Immutable. */
final class LanguageFilter {

  private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}]+");
  private static final Set<String> ENGLISH =
      words("the of and to in is that for it as with are be this by on or from an which can you");
  private static final Map<String, Set<String>> FUNCTION_WORDS =
      Map.of(
          "en",
          ENGLISH,
          "de",
          words("der die das und zu den mit von ist auf für dem nicht ein eine im des sie wird es"),
          "fr",
          words("le la les de des et à un une du en est pour dans que qui par sur vous ce il au"));

  private final Set<String> own;

  /** A filter for manuals of a language; of one that it does not know, it keeps everything. */
  LanguageFilter(String language) {
    this.own = FUNCTION_WORDS.getOrDefault(language, ENGLISH);
  }

  /** Whether it has more function words of English than of the manual's own language. */
  boolean isUntranslated(TrainingBlock block) {
    int balance = 0;
    for (String word : NO_LETTERS.split(block.text().toLowerCase(Locale.ROOT), -1)) {
      balance += (ENGLISH.contains(word) ? 1 : 0) - (own.contains(word) ? 1 : 0);
    }
    return balance > 0;
  }

  private static Set<String> words(String list) {
    return Set.of(list.split(" "));
  }
}
