package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.classify.scheme.Scheme;
import org.junit.jupiter.api.Test;

class RuleFilesTest {

  @Test
  void rulesForNamesGiveTypesOfNamesAndWordsInLowerCase() {
    for (NameRules.Rule rule : NameRules.shipped().rules()) {
      assertThat(Scheme.NAME_TYPES).contains(rule.category());
      assertThat(rule.weight()).isPositive();
      assertThat(rule.words())
          .allMatch(word -> word.equals(word.toLowerCase(java.util.Locale.ROOT)));
    }
  }

  @Test
  void theHashThatTheBuildMadeIsThatOfTheFiles() {
    assertThat(RuleFiles.class.getResource(RuleFiles.COMPILED)).isNotNull();
    assertThat(RuleFiles.hash()).isEqualTo(RuleFiles.calculatedHash());
  }
}
