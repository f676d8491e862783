package dev.corpora.term;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What a candidate is made of: its length, its inflection, its parts of speech, its plain words.
 */
final class WordForm {

  private final LanguageRules language;
  private final WordCounts counts;
  private final WordValues listed;
  private final WordValues qualifiers;

  WordForm(LanguageRules language, WordCounts counts) {
    this.language = language;
    this.counts = counts;
    GeneralLanguage reference = language.generalLanguage();
    this.listed = new WordValues(word -> reference.lists(word) ? 1 : 0);
    this.qualifiers = new WordValues(word -> isIn(language.qualifiers(), word) ? 1 : 0);
  }

  List<Measure> measures() {
    return List.of(
        Measure.of("words", candidate -> candidate.words().size()),
        Measure.of("letters", candidate -> Logs.base2(letters(candidate))),
        Measure.of("forms", candidate -> Logs.base2(candidate.forms().size())),
        Measure.of("share_of_rarest", this::shareOfRarest),
        Measure.of("listed", listed::mean),
        Measure.of("qualifiers", qualifiers::mean),
        Measure.of(
            "generic_head",
            candidate -> isIn(language.genericWords(), candidate.headWord()) ? 1 : 0),
        shape("preposition", code -> "OFT".indexOf(code) >= 0),
        shape("coordination", code -> code == 'C'),
        shape("adjective", code -> code == 'A'),
        shape("gerund", code -> code == 'G'),
        shape("verb", code -> "EV".indexOf(code) >= 0),
        shape("adverb", code -> code == 'R'),
        shape("proper", code -> code == 'P'));
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

  private static boolean isIn(Set<String> words, String word) {
    return words.contains(word.toLowerCase(Locale.ROOT));
  }
}
