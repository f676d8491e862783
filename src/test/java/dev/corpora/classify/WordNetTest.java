package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.TermPos;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WordNetTest {

  private static final WordNet WORD_NET = WordNet.open();

  @Test
  void sensesComeMostFrequentFirstWithTheirCounts() {
    var senses = WORD_NET.senses(TermPos.NOUN, "manager");

    assertThat(senses).hasSize(2).allMatch(s -> s.lexicographerFile().equals("noun.person"));
    assertThat(senses.get(0).tagCount()).isGreaterThan(senses.get(1).tagCount()).isPositive();
    assertThat(WORD_NET.synsets().definition(senses.get(0).synset()))
        .isEqualTo("someone who controls resources and expenditures");
  }

  @Test
  void aMultiwordTermIsNeverFoundByItsParts() {
    assertThat(WORD_NET.senses(TermPos.PHRASE, "package manager")).isEmpty();
    assertThat(WORD_NET.senses(TermPos.PHRASE, "package-manager")).isEmpty();
    assertThat(WORD_NET.senses(TermPos.PHRASE, "operating systems")).isNotEmpty();
  }

  @Test
  void namesKeepTheirCapitalAndAreInstances() {
    Sense paris = WORD_NET.senses(TermPos.NOUN, "paris").get(0);

    assertThat(paris.capitalised()).isTrue();
    assertThat(paris.instance()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-", "%", "'", "x y z w v u t s r q", "ﬁ", "词", "a\tb", "_"})
  void whatIsNoWordHasNoSensesOrSome(String word) {
    for (TermPos pos : TermPos.values()) {
      assertThat(WORD_NET.senses(pos, word)).isNotNull();
      assertThat(WORD_NET.contains(pos, word)).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a thing; \"an example\"; \"more\" | a thing",
        "a thing; another thing | a thing; another thing",
        "the word \"so\" as used here; \"so it is\" | the word \"so\" as used here",
        "a thing: | a thing",
        "\"only an example\" | ~~",
      })
  void aDefinitionIsTheGlossWithoutExamples(String gloss, String definition) {
    assertThat(WordNet.withoutExamples(gloss)).isEqualTo(definition);
  }
}
