package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.classify.Scheme.Category;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {

  private static final Set<String> CATEGORIES =
      Scheme.general().categories().stream().map(Category::id).collect(Collectors.toSet());

  @Test
  void everyNounFileOfWordNetBelongsToOneCategory() {
    Set<String> anchors = new HashSet<>();
    for (Category category : Scheme.general().categories()) {
      assertThat(category.description()).isNotBlank();
      for (String anchor : category.anchors()) {
        assertThat(anchors.add(anchor)).as(anchor).isTrue();
      }
    }
    assertThat(anchors.stream().filter(anchor -> anchor.matches("noun\\.\\w+"))).hasSize(26);
    assertThat(anchors).contains("verb", "adj");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "de", "fr"})
  void endingsNameCategoriesOfTheSchemeOnceEach(String language) {
    Set<String> forms = new HashSet<>();
    for (String line : RuleFiles.lines(RuleFiles.endings(language))) {
      String[] columns = line.split("\t", -1);
      assertThat(columns).as(line).hasSize(3);
      assertThat(forms.add(columns[0])).as(line).isTrue();
      assertThat(columns[0]).isEqualTo(columns[0].toLowerCase(Locale.ROOT));
      assertThat(CATEGORIES).contains(columns[1]);
      assertThat(Double.parseDouble(columns[2])).isBetween(0.0, 0.65);
    }
  }

  @Test
  void rulesForNamesGiveCategoriesOfTheSchemeAndWordsInLowerCase() {
    for (NameRules.Rule rule : NameRules.shipped().rules()) {
      assertThat(CATEGORIES).contains(rule.category());
      assertThat(rule.weight()).isPositive();
      assertThat(rule.words()).allMatch(word -> word.equals(word.toLowerCase(Locale.ROOT)));
    }
    assertThat(CATEGORIES).containsAll(Scheme.general().nameAnchors().values());
  }

  @Test
  void theHashThatTheBuildMadeIsThatOfTheFiles() {
    assertThat(RuleFiles.class.getResource(RuleFiles.COMPILED)).isNotNull();
    assertThat(RuleFiles.hash()).isEqualTo(RuleFiles.calculatedHash());
  }
}
