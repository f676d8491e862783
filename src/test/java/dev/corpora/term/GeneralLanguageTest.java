package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeneralLanguageTest {

  @ParameterizedTest
  @CsvSource({"en,house,tarpaulin", "de,Haus,Quellpaket", "fr,maison,empaquetage"})
  void everydayWordsAreMoreFrequentThanRareOnes(String language, String common, String rare) {
    GeneralLanguage reference = GeneralLanguage.of(language);
    assertThat(reference.zipf(common)).isGreaterThan(4).isGreaterThan(reference.zipf(rare));
  }

  @Test
  void lettersCaseAndAccentsDoNotMatter() {
    GeneralLanguage german = GeneralLanguage.of("de");
    assertThat(german.zipf("GRÖSSE")).isEqualTo(german.zipf("Größe")).isGreaterThan(4);
  }

  @Test
  void firstAndLastWordsOfTheTableAreFound() {
    GeneralLanguage english = GeneralLanguage.of("en");
    assertThat(List.of("aardvark", "the", "zygote")).allMatch(english::lists);
    assertThat(List.of("", "aardvarkk", "zzzzzz")).noneMatch(english::lists);
  }

  @Test
  void anUnlistedWordIsRarerThanAnyListedOne() {
    GeneralLanguage english = GeneralLanguage.of("en");
    assertThat(english.zipf("qwrtzp"))
        .isEqualTo(english.unlisted())
        .isLessThan(english.zipf("zygote"));
  }

  @Test
  void aLanguageWithoutTableHasNoWords() {
    assertThat(GeneralLanguage.of("xx").isPresent()).isFalse();
    assertThat(GeneralLanguage.of("xx").lists("house")).isFalse();
  }
}
