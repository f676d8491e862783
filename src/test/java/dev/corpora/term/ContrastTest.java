package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ContrastTest {

  private static final long MILLION = 1_000_000;

  @Test
  void aTermIsSpecialFromThreeTimesTheSmoothedFrequencyOn() {
    Contrast contrast = Contrast.builder().tokens("en", MILLION).term("en", "mill", 9).build();
    // (29 + 1) / (9 + 1) is three, whatever the lengths.
    assertThat(contrast.isSpecial("en", "mill", 29, MILLION)).isTrue();
    assertThat(contrast.isSpecial("en", "mill", 28, MILLION)).isFalse();
    assertThat(contrast.isSpecial("en", "Mill", 290, 10 * MILLION)).isTrue();
    assertThat(contrast.isSpecial("en", "Mill", 280, 10 * MILLION)).isFalse();
  }

  @Test
  void whatTheOthersDoNotHaveIsSpecial() {
    Contrast contrast = Contrast.builder().tokens("en", 10).term("en", "mill", 10).build();
    assertThat(contrast.isSpecial("en", "wheel", 1, MILLION)).isTrue();
    assertThat(contrast.isSpecial("de", "mill", 1, MILLION)).isTrue();
    assertThat(Contrast.none().isSpecial("en", "mill", 1, MILLION)).isTrue();
  }

  @Test
  void documentsAreSummedUp() {
    Contrast contrast =
        Contrast.builder()
            .tokens("en", MILLION / 2)
            .term("en", "mill", 4)
            .tokens("en", MILLION / 2)
            .term("en", "Mill", 5)
            .build();
    assertThat(contrast.isSpecial("en", "mill", 29, MILLION)).isTrue();
    assertThat(contrast.isSpecial("en", "mill", 28, MILLION)).isFalse();
  }

  @Test
  void differsByItsCountsNotByTheirOrder() {
    Contrast.Builder one = Contrast.builder().term("en", "a", 1).term("en", "b", 2).tokens("en", 9);
    Contrast.Builder same =
        Contrast.builder().tokens("en", 9).term("en", "b", 2).term("en", "a", 1);
    assertThat(one.build().fingerprint()).isEqualTo(same.build().fingerprint());
    String before = one.build().fingerprint();
    assertThat(one.term("en", "b", 1).build().fingerprint()).isNotEqualTo(before);
    before = one.build().fingerprint();
    assertThat(one.tokens("en", 1).build().fingerprint()).isNotEqualTo(before);
  }
}
