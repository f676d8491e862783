package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LegibilityTest {

  private static final String PROSE =
      "The bees of the valley were kept by an old woman who knew each of her hives by its own"
          + " sound and who had never in her life been stung by any of them, or so she said.";

  private static String shifted(String text, int by) {
    StringBuilder out = new StringBuilder();
    text.chars().forEach(c -> out.append(c == ' ' ? ' ' : (char) (c + by)));
    return out.toString();
  }

  @Test
  void condemnsCiphersAndUnreadableCharacters() {
    assertThat(Legibility.isIllegible(shifted(PROSE, -29))).isTrue();
    assertThat(Legibility.isIllegible("\"#!%$ &'\"! ?@#$ :;%! ".repeat(12))).isTrue();
    assertThat(Legibility.isIllegible(shifted(PROSE, 0xE000))).isTrue();
    assertThat(Legibility.isIllegible("\uFFFD\uFFFD\uFFFD")).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "for (int i = 0; i < n; i++) { str[i] = ptr->buf[i] & 0xFF; } /* strncpy(dst, src, n) */"
            + " printf(\"%s\\n\", str); memcpy(dst, src, n); strcmp(x, y); fprintf(stderr, fmt);",
        "12.5 13.7 14.2 99.1 100.0 12.5 13.7 14.2 99.1 100.0 12.5 13.7 14.2 99.1 100.0 3.3 4.4",
        "Strč prst skrz krk. Čtvrt hrst zrn prch vlk z mlh. Trh plný hub a ryb, vítr brzy zmlkl a"
            + " děti šly domů do školy, kde se učily psát a číst o zvířatech a o jejich životě.",
        "蜜蜂住在山谷里。老妇人认识每一个蜂箱的声音。",
        "النحل يعيش في الوادي",
        "Пчёлы живут в долине, и старая женщина знает каждый улей по звуку.",
        "Οι μέλισσες ζουν στην κοιλάδα",
        "∀x ∈ ℝ: x² ≥ 0 ∧ ∃y: y = √x ⇒ ∑ᵢ xᵢ ≤ ∫ f(x) dx"
      })
  void sparesCodeTablesAndOtherScripts(String text) {
    assertThat(Legibility.isIllegible(text)).isFalse();
  }
}
