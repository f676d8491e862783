package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CharacterNormaliserTest {

  private static String normalised(String text) {
    return new CharacterNormaliser().apply(text);
  }

  @Test
  void writesLigaturesAndFullWidthFormsAsTheirLetters() {
    assertThat(normalised("\uFB01nd the \uFB02ow of o\uFB03ce"))
        .isEqualTo("find the flow of office");
    assertThat(normalised("\uFF21\uFF22\uFF23")).isEqualTo("ABC");
  }

  @Test
  void keepsWhatMeansMoreThanItsLetters() {
    assertThat(normalised("10² m, ½ cup, Corpora™, 5 \u00B5m, “so”"))
        .isEqualTo("10² m, ½ cup, Corpora™, 5 \u00B5m, “so”");
  }

  @Test
  void composesAccentsAndDropsWhatCannotBeSeen() {
    assertThat(normalised("cafe\u0301 \u200Bau\u202E lait\u0007")).isEqualTo("café au lait");
  }

  @Test
  void keepsASoftHyphenAtTheEndAlone() {
    assertThat(normalised("wel\u00ADcome impor\u00AD")).isEqualTo("welcome impor\u00AD");
  }

  @Test
  void writesOneApostropheWithinWordsAndLeavesQuotes() {
    assertThat(normalised("l’homme ‘dit’")).isEqualTo("l'homme ‘dit’");
  }
}
