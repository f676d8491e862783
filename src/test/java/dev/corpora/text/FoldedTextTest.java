package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FoldedTextTest {

  /** What text of Western Europe consists of, and what is special to folding. */
  private static final String CHARACTERS =
      "aeIVxlciX 19_-#.,|~'()[]{}@/é\u00DFÄÿµª·»\u00A0\u00AD–—•…’”  ";

  @Test
  void numbersGoToTheEndWhicheverSideTheyAreOn() {
    assertThat(FoldedText.of("12  Chapter IV: Setting Up"))
        .isNotEqualTo(FoldedText.of("Setting up"))
        .isEqualTo(FoldedText.of("chapter — setting up … 7"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "#",
        "12",
        "xii",
        "xiixiixi",
        "x2",
        "2x",
        "a_iv_b",
        "iv-mix",
        "É.V.",
        "x\u00E9",
        "C# 3",
        "--- a ---",
        "e\u2019i",
        "\u2026\u2026 iv"
      })
  void onePassFoldsAsTheExpressionsDo(String text) {
    assertThat(FoldedText.of(text)).isEqualTo(FoldedText.general(text));
  }

  @Test
  void onePassFoldsAnythingAsTheExpressionsDo() {
    Random random = new Random(5);
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      int length = random.nextInt(14);
      for (int k = 0; k < length; k++) {
        text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
      }
      assertThat(FoldedText.of(text.toString()))
          .as("'%s'", text)
          .isEqualTo(FoldedText.general(text.toString()));
    }
  }
}
