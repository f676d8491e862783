package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClassSequenceTest {

  private static final String CLASSES = "OFLCRPNAGEVD";
  private static final int LENGTH = 4;

  /** Whatever is left out early, no sequence that a pattern fits may be. */
  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr", "any"})
  void termsAreTheSequencesThatAPatternFitsAndNoOthers(String language) {
    TermPatterns patterns = LanguageRules.of(language).patterns();
    List<String> expected = new ArrayList<>();
    for (String codes : sequences()) {
      if (patterns.matching(codes) != null) {
        expected.add(codes);
      }
    }
    ClassSequence empty = ClassSequence.empty(patterns);
    List<String> found = new ArrayList<>();
    for (String codes : sequences()) {
      ClassSequence sequence = follow(empty, codes);
      if (sequence != null && sequence.isTerm()) {
        found.add(sequence.codes());
      }
    }
    assertThat(found).isNotEmpty().isEqualTo(expected);
  }

  /** In English nothing can be left out so early: a pattern looks ahead to the end. */
  @ParameterizedTest
  @ValueSource(strings = {"de", "fr"})
  void nothingIsLookedAtBehindWhatNoPatternBeginsWith(String language) {
    ClassSequence empty = ClassSequence.empty(LanguageRules.of(language).patterns());
    assertThat(follow(empty, "O")).isNull();
    assertThat(follow(empty, "N")).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ANN", "NON", "NOLAN"})
  void theHeadIsThatOfThePattern(String codes) {
    TermPatterns patterns = LanguageRules.of("en").patterns();
    TermPattern pattern = patterns.matching(codes);
    ClassSequence sequence = follow(ClassSequence.empty(patterns), codes);
    assertThat(pattern).isNotNull();
    assertThat(sequence).isNotNull();
    assertThat(sequence.head()).isEqualTo(pattern.headOf(codes));
  }

  private static @Nullable ClassSequence follow(ClassSequence empty, String codes) {
    ClassSequence sequence = empty;
    for (int i = 0; i < codes.length() && sequence != null; i++) {
      sequence = sequence.with(codes.charAt(i));
    }
    return sequence;
  }

  private static List<String> sequences() {
    List<String> all = new ArrayList<>();
    List<String> longest = List.of("");
    for (int length = 1; length <= LENGTH; length++) {
      List<String> longer = new ArrayList<>();
      for (String codes : longest) {
        for (int i = 0; i < CLASSES.length(); i++) {
          longer.add(codes + CLASSES.charAt(i));
        }
      }
      all.addAll(longer);
      longest = longer;
    }
    return all;
  }
}
