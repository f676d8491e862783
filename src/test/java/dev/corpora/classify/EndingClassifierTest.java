package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Classification;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingClassifierTest {

  @Test
  void theLongestFormThatFitsDecides() {
    EndingClassifier german = EndingClassifier.of("de");

    assertThat(german.classify("Tageszeitung"))
        .map(Classification::category)
        .hasValue("communication");
    assertThat(german.classify("Zeit")).map(Classification::category).hasValue("time");
    assertThat(german.classify("Heizung")).map(Classification::category).hasValue("activity");
  }

  @Test
  void anEndingNeedsAStemAndALastPartAFirst() {
    EndingClassifier german = EndingClassifier.of("de");

    assertThat(german.classify("Sport")).isEmpty();
    assertThat(german.classify("Ung")).isEmpty();
    assertThat(german.classify("")).isEmpty();
  }

  /** The sample was drawn up after the tables, exceptions included. */
  @ParameterizedTest
  @CsvSource({"de", "fr"})
  void confidenceIsNotAboveTheShareThatIsRight(String language) throws Exception {
    EndingClassifier classifier = EndingClassifier.of(language);
    int classified = 0;
    int right = 0;
    double confidence = 0;
    for (String line : sample(language)) {
      String[] columns = line.split("\t", -1);
      Optional<Classification> found = classifier.classify(columns[0]);
      if (found.isPresent()) {
        classified++;
        confidence += found.get().confidence();
        right += List.of(columns[1].split("\\|", -1)).contains(found.get().category()) ? 1 : 0;
      }
    }
    assertThat(classified).isGreaterThan(100);
    assertThat((double) right / classified).isGreaterThanOrEqualTo(confidence / classified);
  }

  private static List<String> sample(String language) throws Exception {
    try (var stream =
        EndingClassifierTest.class.getResourceAsStream("nouns-" + language + ".tsv")) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("#"))
          .toList();
    }
  }
}
