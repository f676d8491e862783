package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.NameType;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameClassifierTest {

  private static final LocalClassifier CLASSIFIER = new LocalClassifier();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | Tarvin | At last Mr. Tarvin came down.",
        "en | Tarvin | “Never,” said Tarvin, and went out.",
        "en | Tarvin | “Never,” Tarvin replied.",
        "en | Dr. Tarvin | It rained.",
        "en | Elizabeth Tarvin | It rained.",
        "en | Jordan | Jordan smiled.",
        "de | Zumbrunn | Da kam Frau Zumbrunn herein.",
        "de | Zumbrunn | »Nein«, sagte Zumbrunn.",
        "fr | Vaubert | C'était Mme Vaubert.",
        "fr | M. Vaubert | Il pleuvait.",
      })
  void titlesSpeechAndGivenNamesShowAPerson(String language, String name, String sentence) {
    assertThat(classify(language, name, sentence).category()).isEqualTo("person");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Free Software Foundation",
    "en, Oxford University",
    "en, United Nations",
    "en, Tarvin Ltd.",
    "nl, Tarvin GmbH",
    "de, Universität Leipzig",
    "fr, Société Vaubert",
  })
  void wordsOfTheNameShowAnOrganisation(String language, String name) {
    assertThat(classify(language, name, "It was there.").category()).isEqualTo("organisation");
  }

  @ParameterizedTest
  @CsvSource({
    "en, Paris",
    "en, Thames",
    "en, Germany",
    "en, Baker Street",
    "en, Mount Tarvin",
    "de, Alte Gasse",
    "fr, rue Vaubert",
  })
  void wordsOfTheNameAndWordNetShowAPlace(String language, String name) {
    assertThat(classify(language, name, "It was there.").category()).isEqualTo("place");
  }

  @Test
  void prepositionsAloneDoNotMakeAPlace() {
    Classification gradle =
        classify("en", "Tarvin", "In Tarvin it works.", "Written in Tarvin.", "At Tarvin we do.");

    assertThat(gradle).isEqualTo(Classification.unclassified());
  }

  @Test
  void aNameWithoutCuesIsUnclassified() {
    assertThat(classify("en", "Tarvin", "Tarvin is new.")).isEqualTo(Classification.unclassified());
    assertThat(classify("nl", "Tarvin", "Tarvin is nieuw."))
        .isEqualTo(Classification.unclassified());
  }

  @Test
  void aWordBesideAnotherNameIsNoCue() {
    assertThat(classify("en", "Tarvin", "Mr. Smith of Tarvin went home.").category())
        .isEqualTo("unclassified");
  }

  @Test
  void moreCuesMakeSurerAndConflictingOnesLessSure() {
    double one = classify("en", "Tarvin", "Tarvin nodded.").confidence();
    double two = classify("en", "Tarvin", "Tarvin nodded.", "Mr. Tarvin!").confidence();
    double mixed = classify("en", "Tarvin", "Tarvin nodded.", "Near Tarvin it is.").confidence();

    assertThat(two).isGreaterThan(one);
    assertThat(mixed).isLessThan(one).isPositive();
  }

  @Test
  void whatTheDocumentShowedANameToBeDecidesWhereNothingElseDoes() {
    assertThat(typed(CLASSIFIER, NameType.PERSON, "Clerval")).isEqualTo("person");
    assertThat(typed(CLASSIFIER, NameType.PLACE, "Plainpalais")).isEqualTo("place");
    assertThat(typed(CLASSIFIER, NameType.OTHER, "Clerval")).isEqualTo("unclassified");
    assertThat(typed(CLASSIFIER, NameType.WORK, "Zastrozzi")).isEqualTo("unclassified");
    assertThat(typed(CLASSIFIER, NameType.PERSON, "Scotland"))
        .as("WordNet knows better")
        .isEqualTo("place");
    LocalClassifier fantasy = new LocalClassifier(SchemeSource.shipped("fantasy-rpg"));
    assertThat(typed(fantasy, NameType.PERSON, "Clerval")).isEqualTo("character");
  }

  private static String typed(LocalClassifier classifier, NameType type, String name) {
    return classifier
        .classify(List.of(Terms.name(type, name)), "en", Checkpoint.NONE)
        .get(0)
        .category();
  }

  @Test
  void aFamousPlaceIsDefinedAndALoneSurnameIsNot() {
    assertThat(classify("en", "Thames", "x").definition()).contains("longest river in England");
    assertThat(classify("en", "Watson", "Watson nodded.").definition()).isNull();
    assertThat(classify("en", "Albert Einstein", "x").definition()).contains("physicist");
  }

  private static Classification classify(String language, String name, String... sentences) {
    return CLASSIFIER
        .classify(List.of(Terms.name(name, sentences)), language, Checkpoint.NONE)
        .get(0);
  }
}
