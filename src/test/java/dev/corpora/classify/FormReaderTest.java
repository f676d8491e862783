package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormReaderTest {

  private static final LocalClassifier CLASSIFIER = new LocalClassifier();

  @ParameterizedTest
  @CsvSource({"Tageszeitung, communication", "Zeit, time", "Heizung, activity"})
  void theLongestFormThatFitsDecides(String noun, String category) {
    assertThat(classify("de", noun).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({"Sport", "Ung", "''"})
  void anEndingNeedsAStemAndALastPartAFirst(String noun) {
    assertThat(classify("de", noun)).isEqualTo(Classification.unclassified());
  }

  /** The sample was drawn up after the tables, exceptions included. */
  @ParameterizedTest
  @CsvSource({"de", "fr"})
  void confidenceIsNotAboveTheShareThatIsRight(String language) throws Exception {
    int classified = 0;
    int right = 0;
    double confidence = 0;
    for (String line : sample(language)) {
      String[] columns = line.split("\t", -1);
      Classification found = classify(language, columns[0]);
      if (found.confidence() > 0) {
        classified++;
        confidence += found.confidence();
        right += List.of(columns[1].split("\\|", -1)).contains(found.category()) ? 1 : 0;
      }
    }
    assertThat(classified).isGreaterThan(100);
    assertThat((double) right / classified).isGreaterThanOrEqualTo(confidence / classified);
  }

  @Test
  void aSchemeIsAnchoredInEachLanguageByItsOwnForms() {
    LocalClassifier technical = new LocalClassifier(SchemeSource.shipped("technical"));

    assertThat(technical.classify(List.of(Terms.noun("Debian-Handbuch")), "de", Checkpoint.NONE))
        .extracting(Classification::category)
        .containsExactly("document");
    assertThat(technical.classify(List.of(Terms.noun("utilisateur")), "fr", Checkpoint.NONE))
        .extracting(Classification::category)
        .containsExactly("role");
    assertThat(technical.classify(List.of(Terms.noun("utilisateur")), "de", Checkpoint.NONE))
        .extracting(Classification::category)
        .containsExactly("unclassified");
  }

  private static Classification classify(String language, String noun) {
    return CLASSIFIER.classify(List.of(Terms.noun(noun)), language, Checkpoint.NONE).get(0);
  }

  private static List<String> sample(String language) throws Exception {
    try (var stream = FormReaderTest.class.getResourceAsStream("nouns-" + language + ".tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
