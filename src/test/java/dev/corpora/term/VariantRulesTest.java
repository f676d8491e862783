package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VariantRulesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "(behavi|col)our(.*) our",
        "(.{3,})is(e|ed|ing)$ is",
        "(enrol|wil)l?(ful|ment)(.*) ''",
        "(.*[aeiou].*[^aeiou][aeiou])ll(ed|ing)$ ll",
        "gr[ae]y(.*) gr",
        "(?:o)(estr|edem)(.*) ''",
        "(.{3,}(?:s|x))es es",
        "colour|flavour ''",
        "ab+c? ab",
        "\\p{L}+our ''",
      })
  void theLettersThatARuleAsksForStandOutsideOfAllThatMayVary(String regex, String literal) {
    assertThat(VariantRules.literalOf(regex)).isEqualTo(literal);
  }

  @Test
  void rulesFollowEachOther() {
    VariantRules rules =
        new VariantRules(
            List.of("spelling (col)our(.*) $1or$2", "spelling (.{3,})is(e|ed)$ $1iz$2"));
    assertThat(rules.spelling("colourised")).isEqualTo("colorized");
    assertThat(rules.spelling("sour")).isEqualTo("sour");
  }
}
