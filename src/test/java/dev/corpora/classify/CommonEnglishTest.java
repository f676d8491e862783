package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommonEnglishTest {

  @ParameterizedTest
  @ValueSource(strings = {"warp", "shire", "shires", "force", "ran", "worn", "child", "children"})
  void aWordOfTheLanguageIsCommonInflectedOrNot(String word) {
    assertThat(CommonEnglish.includes(word)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"hogwarts", "jedi", "paris", "darwin", "", "qwrtz"})
  void aWordThatIsANameAloneOrNoneIsNot(String word) {
    assertThat(CommonEnglish.includes(word)).isFalse();
  }

  @Test
  void itAsksTheWordNetThatClassificationHasOpened() {
    assertThat(WordNet.open()).isSameAs(WordNet.open());
  }
}
