package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HyphenJoinerTest {

  @ParameterizedTest
  @CsvSource({
    // the document's own words, before and after the line's end, and together
    "a wellknown fact, a fact well-, known to all, wellknown",
    "the handbook is here, read the hand-, book, handbook",
    "a well-known fact, a fact well-, known to all, well-known",
    "nothing, an impor-, tant thing, important",
    "nothing, Haupt-, und Nebensatz, Haupt- und",
    "nothing, Debian-, Paket, Debian-Paket",
    "nothing, in UTF-, 8 encoded, UTF-8",
    "nothing, with --no-, recursive, --no-recursive",
    "Namen Namen Namen Architektur Architektur Architektur a-b, Architektur-, namen, Architekturnamen",
    "line line line mode mode mode a-b, line-, mode, line-mode",
    "nothing, INSTAL-, LATION, INSTALLATION",
    "case and by, a case-, by-case basis, case-by-case",
  })
  void decidesWhetherAHyphenBelongs(String seen, String before, String after, String expected) {
    WordCounts words = new WordCounts();
    words.add(seen, false);
    StringBuilder text = new StringBuilder(before);
    new HyphenJoiner(words).append(text, after);
    assertThat(text.toString()).contains(expected);
  }
}
