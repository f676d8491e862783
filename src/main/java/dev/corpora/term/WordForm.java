package dev.corpora.term;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;

/**
 * What a candidate is made of: its length, its inflection, its parts of speech, its plain words.
 */
final class WordForm {

  private final LanguageRules language;
  private final WordCounts counts;
  private final Map<String, Boolean> listed = new HashMap<>();

  WordForm(LanguageRules language, WordCounts counts) {
    this.language = language;
    this.counts = counts;
  }

  List<Measure> measures() {
    return List.of(
        Measure.of("words", candidate -> candidate.words().size()),
        Measure.of("letters", candidate -> Logs.base2(letters(candidate))),
        Measure.of("forms", candidate -> Logs.base2(candidate.forms().size())),
        Measure.of("share_of_rarest", this::shareOfRarest),
        Measure.of("listed", candidate -> share(candidate, this::isListed)),
        Measure.of("qualifiers", candidate -> share(candidate, isIn(language.qualifiers()))),
        Measure.of(
            "generic_head",
            candidate -> isIn(language.genericWords()).test(candidate.headWord()) ? 1 : 0),
        shape("preposition", code -> "OFT".indexOf(code) >= 0),
        shape("coordination", code -> code == 'C'),
        shape("adjective", code -> code == 'A'),
        shape("gerund", code -> code == 'G'),
        shape("verb", code -> "EV".indexOf(code) >= 0),
        shape("adverb", code -> code == 'R'),
        shape("proper", code -> code == 'P'));
  }

  private boolean isListed(String word) {
    return listed.computeIfAbsent(word, language.generalLanguage()::lists);
  }

  private static Measure shape(String id, IntPredicate isOfClass) {
    return Measure.of(
        id,
        candidate -> {
          String shape = candidate.shape();
          int count = 0;
          for (int i = 0; i < shape.length(); i++) {
            count += isOfClass.test(shape.charAt(i)) ? 1 : 0;
          }
          return (double) count / Math.max(1, shape.length());
        });
  }

  private static int letters(Candidate candidate) {
    int letters = 0;
    for (String word : candidate.words()) {
      letters += word.length();
    }
    return letters;
  }

  /** How much of the use of its rarest word it is. */
  private double shareOfRarest(Candidate candidate) {
    int least = Integer.MAX_VALUE;
    for (String word : candidate.words()) {
      least = Math.min(least, counts.of(word));
    }
    return Math.min(1, (double) candidate.told() / Math.max(1, least));
  }

  private static Predicate<String> isIn(Set<String> words) {
    return word -> words.contains(word.toLowerCase(Locale.ROOT));
  }

  private static double share(Candidate candidate, Predicate<String> predicate) {
    double count = 0;
    for (String word : candidate.words()) {
      count += predicate.test(word) ? 1 : 0;
    }
    return count / candidate.words().size();
  }
}
