package dev.corpora.classify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Classification;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Term;
import dev.corpora.model.TermPos;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalClassifierTest {

  private static final LocalClassifier CLASSIFIER = new LocalClassifier();

  @ParameterizedTest
  @CsvSource({
    "sword, artifact",
    "algorithm, idea",
    "password, communication",
    "soldier, person",
    "army, group",
    "journey, activity",
    "mountain, natural object",
    "horse, animal",
    "bread, food",
    "person, person",
    "substance, substance",
  })
  void anEnglishNounTakesTheCategoryOfItsMostFrequentSense(String noun, String category) {
    assertThat(english(Terms.noun(noun)).category()).isEqualTo(category);
  }

  @Test
  void anUnambiguousWordIsSurerThanAnAmbiguousOne() {
    double sword = english(Terms.noun("sword")).confidence();
    double shell = english(Terms.noun("shell")).confidence();
    double cluster = english(Terms.noun("cluster")).confidence();

    assertThat(sword).isEqualTo(0.935);
    assertThat(cluster).isEqualTo(0.935);
    assertThat(shell).isBetween(0.3, 0.85);
  }

  @Test
  void aTermThatWordNetHoldsIsDefinedByItsGlossWithoutExamples() {
    Classification system = english(Terms.phrase("operating system", "system"));

    assertThat(system.category()).isEqualTo("communication");
    assertThat(system.definition())
        .startsWith("(computer science) software that controls the execution of computer programs");
    assertThat(english(Terms.noun("hope")).definition()).isNull();
    assertThat(english(Terms.noun("turkey")).definition()).doesNotContain("\"");
  }

  @Test
  void theGlossOfAHeadWordDoesNotDefineTheWholeTerm() {
    Classification manager = english(Terms.phrase("package manager", "manager"));

    assertThat(manager.category()).isEqualTo("person");
    assertThat(manager.definition()).isNull();
    assertThat(manager.confidence())
        .isLessThanOrEqualTo(english(Terms.noun("manager")).confidence())
        .isPositive();
  }

  @Test
  void aPluralIsFoundByItsBaseForm() {
    assertThat(english(Terms.noun("mitochondria"))).isEqualTo(english(Terms.noun("mitochondrion")));
  }

  @Test
  void aHyphenatedTermIsFoundWithASpace() {
    assertThat(english(Terms.phrase("operating-system", "system")).definition()).isNotNull();
  }

  @ParameterizedTest
  @CsvSource({
    "hostname, communication",
    "pseudo-code, communication",
    "dataset, group",
    "middleware, communication"
  })
  void anUnknownCompoundTakesTheCategoryOfItsLastPart(String noun, String category) {
    Classification compound = english(Terms.noun(noun));

    assertThat(compound.category()).isEqualTo(category);
    assertThat(compound.definition()).isNull();
    assertThat(compound.confidence()).isLessThanOrEqualTo(0.5);
  }

  @Test
  void aCommonNounIsNotTakenForANameOfTheSameSpelling() {
    assertThat(english(Terms.noun("turkey")).category()).isEqualTo("animal");
    assertThat(english(Terms.noun("march")).category()).isEqualTo("activity");
  }

  @Test
  void aVerbIsAnActionAndAnAdjectiveAQuality() {
    Classification verb = english(Terms.term("configure", TermPos.VERB, "configure"));
    Classification adjective =
        english(Terms.term("asynchronous", TermPos.ADJECTIVE, "asynchronous"));
    Classification unknown = english(Terms.term("deserialize", TermPos.VERB, "deserialize"));

    assertThat(verb.category()).isEqualTo("action");
    assertThat(verb.definition()).isEqualTo("set up for a particular purpose");
    assertThat(adjective.category()).isEqualTo("quality");
    assertThat(unknown).isEqualTo(Classification.of("action", 0.7));
  }

  @Test
  void anUnknownWordIsUnclassifiedUnlessItsEndingTells() {
    assertThat(english(Terms.noun("mutex"))).isEqualTo(Classification.unclassified());
    assertThat(english(Terms.noun("grokness")).category()).isEqualTo("quality");
  }

  @ParameterizedTest
  @CsvSource({
    "de, Verfügbarkeit, quality",
    "de, Stadtverwaltung, activity",
    "de, Leuchtturm, unclassified",
    "de, Konfigurationsdatei, communication",
    "de, Pferdewagen, artifact",
    "de, Bier, food",
    "de, Transport, activity",
    "fr, utilisateur, person",
    "fr, installation, activity",
    "fr, bonté, quality",
    "fr, mer, natural object",
    "fr, couvent, unclassified",
    "nl, mogelijkheid, unclassified",
  })
  void nounsOfOtherLanguagesAreClassifiedByForm(String language, String noun, String category) {
    assertThat(classify(Terms.noun(noun), language).category()).isEqualTo(category);
  }

  @ParameterizedTest
  @CsvSource({"de", "fr", "nl", "und"})
  void partOfSpeechTellsActionsAndQualitiesInEveryLanguage(String language) {
    assertThat(classify(Terms.term("x", TermPos.VERB, "x"), language).category())
        .isEqualTo("action");
    assertThat(classify(Terms.term("x", TermPos.ADJECTIVE, "x"), language).category())
        .isEqualTo("quality");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "artifact | button cursor keyboard window screen menu click pointer file terminal command"
            + " display computer program software key icon desktop device port hardware monitor"
            + " driver interface",
        "animal | rat hamster tail fur cat whisker rodent paw squirrel burrow cheese rabbit owl"
            + " nest fox claw mammal hare weasel badger mole hedgehog shrew vole",
      })
  void theDocumentsOtherTermsChooseTheSense(String category, String company) {
    List<Term> terms = new ArrayList<>(List.of(Terms.noun("mouse")));
    for (String noun : company.split(" ", -1)) {
      terms.add(Terms.noun(noun));
    }

    assertThat(CLASSIFIER.classify(terms, "en", Checkpoint.NONE).get(0).category())
        .isEqualTo(category);
  }

  @Test
  void answersStandInTheTermsOrder() {
    List<Term> terms = List.of(Terms.noun("sword"), Terms.noun("mutex"), Terms.noun("army"));

    assertThat(CLASSIFIER.classify(terms, "en", Checkpoint.NONE))
        .extracting(Classification::category)
        .containsExactly("artifact", "unclassified", "group");
    assertThat(CLASSIFIER.classify(List.of(), "en", Checkpoint.NONE)).isEmpty();
  }

  @Test
  void theCheckpointEndsTheAttempt() {
    Checkpoint stop =
        () -> {
          throw new AttemptAbandonedException(FailureKind.UNREADABLE, "too long");
        };

    assertThatThrownBy(() -> CLASSIFIER.classify(List.of(Terms.noun("army")), "en", stop))
        .isInstanceOf(AttemptAbandonedException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "fantasy-rpg, de, zauberspruch, spell",
    "fantasy-rpg, de, nachtwolf, creature",
    "fantasy-rpg, de, schwert, item",
    "fantasy-rpg, de, bergdorf, location",
    "fantasy-rpg, de, königin, character",
    "fantasy-rpg, de, eisen, material",
    "fantasy-rpg, de, dunkelheit, concept",
    "fantasy-rpg, fr, sortilège, spell",
    "fantasy-rpg, fr, épée, item",
    "fantasy-rpg, fr, forêt, location",
    "fantasy-rpg, fr, chevalier, character",
    "technical, de, dateisystem, component",
    "technical, fr, erreur, failure"
  })
  void everySchemeThatShipsKnowsKeyWordsOfItsLanguages(
      String scheme, String language, String noun, String category) {
    assertThat(
            new LocalClassifier(SchemeSource.shipped(scheme))
                .classify(List.of(Terms.noun(noun)), language, Checkpoint.NONE))
        .extracting(Classification::category)
        .containsExactly(category);
  }

  @Test
  void severalThreadsGetTheAnswersOfOne() throws Exception {
    List<Term> terms = new ArrayList<>();
    for (String noun :
        "sword army house river thought word mutex shell bread hope".split(" ", -1)) {
      terms.addAll(List.of(Terms.noun(noun), Terms.phrase("big " + noun, noun), Terms.name(noun)));
    }
    List<Classification> expected = CLASSIFIER.classify(terms, "en", Checkpoint.NONE);
    LocalClassifier fresh = new LocalClassifier();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Classification>>> answers =
          threads.invokeAll(
              Collections.nCopies(16, () -> fresh.classify(terms, "en", Checkpoint.NONE)));
      for (Future<List<Classification>> answer : answers) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void theFingerprintIsStable() {
    assertThat(LocalClassifier.fingerprint())
        .isEqualTo(LocalClassifier.fingerprint())
        .matches("local-\\d+:wn31-1\\.2:sha256:[0-9a-f]{64}");
  }

  private static Classification english(Term term) {
    return classify(term, "en");
  }

  private static Classification classify(Term term, String language) {
    return CLASSIFIER.classify(List.of(term), language, Checkpoint.NONE).get(0);
  }
}
