package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.NameType;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names as the extractor gives them: whole, told from terms, and typed. */
class NamesTest {

  private static final TermOptions ALL =
      new TermOptions(OptionalDouble.of(0.01), OptionalInt.empty());

  private static List<Term> terms(TaggedText text) {
    return new RankedTermExtractor(ALL).extract(text.document(), Checkpoint.NONE);
  }

  private static Term term(TaggedText text, String shown) {
    List<Term> terms = terms(text);
    return terms.stream()
        .filter(term -> term.text().equals(shown))
        .findFirst()
        .orElseThrow(
            () -> new AssertionError(shown + " not in " + terms.stream().map(Term::text).toList()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | We/PRON asked/VERB:ask the/DET Bureau/PROPN of/ADP Tidal/PROPN Security/PROPN"
            + " twice/ADV ./PUNCT | Bureau of Tidal Security | ORGANISATION",
        "en | They/PRON signed/VERB:sign the/DET Dunmouth/PROPN Convention/PROPN against/ADP"
            + " Flooding/PROPN ./PUNCT | Dunmouth Convention against Flooding | WORK",
        "en | They/PRON live/VERB in/ADP Plover/PROPN Street/PROPN now/ADV ./PUNCT"
            + " | Plover Street | PLACE",
        "en | Later/ADV Heinrich/PROPN von/PROPN Dornbach/PROPN sold/VERB:sell it/PRON ./PUNCT"
            + " | Heinrich von Dornbach | PERSON",
        "en | Later/ADV Mr/PROPN Jabez/PROPN Penrose/PROPN sold/VERB:sell it/PRON ./PUNCT"
            + " | Jabez Penrose | PERSON",
        "en | It/PRON is/AUX:be made/VERB:make by/ADP Penrose/PROPN Mills/PROPN Ltd/PROPN ./PUNCT"
            + " | Penrose Mills Ltd | ORGANISATION",
        "fr | Il/PRON travaille/VERB au/ADP:à Ministère/PROPN des/ADP:de Marées/PROPN ./PUNCT"
            + " | Ministère des Marées | ORGANISATION",
        "de | Dort/ADV arbeitet/VERB das/DET Technische/ADJ Moorwerk/PROPN seit/ADP Jahren/NOUN"
            + " ./PUNCT | Technische Moorwerk | OTHER",
      })
  void namesOfSeveralWordsAreWholeAndTyped(
      String language, String sentence, String name, NameType type) {
    TaggedText text = new TaggedText(language);
    // German nouns show in the same text that a capital is nothing special there.
    if (language.equals("de")) {
      text.prose("Wir/PRON sehen/VERB den/DET Deich/NOUN und/CCONJ die/DET Mühle/NOUN ./PUNCT");
    }
    List<Term> terms = terms(text.prose(sentence));
    assertThat(terms)
        .filteredOn(term -> term.kind() == TermKind.NAME)
        .anySatisfy(
            term -> {
              assertThat(term.forms().get(0).text()).isEqualTo(name);
              assertThat(term.nameType()).isEqualTo(type);
            });
  }

  @Test
  void aPhraseThatStandsInsideALongerNameOnlyIsNoEntry() {
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET Bureau/PROPN of/ADP Tidal/PROPN Security/PROPN sleeps/VERB ./PUNCT")
            .prose("In/ADP Dunmouth/PROPN the/DET Bureau/PROPN of/ADP Tidal/PROPN Security/PROPN")
            .prose("Nobody/PRON saw/VERB:see the/DET Bureau/PROPN open/ADJ ./PUNCT");
    assertThat(terms(text))
        .extracting(Term::text)
        .contains("Bureau of Tidal Security", "Bureau")
        .doesNotContain("Tidal Security");
  }

  @Test
  void aTitleIsNoPartOfAPersonsName() {
    TaggedText text =
        new TaggedText("en")
            .prose("Then/ADV Inspector/PROPN Trewin/PROPN woke/VERB:wake ./PUNCT")
            .prose("Then/ADV Trewin/PROPN slept/VERB:sleep ./PUNCT");
    assertThat(terms(text)).extracting(Term::text).doesNotContain("Inspector Trewin");
    Term trewin = term(text, "Trewin");
    assertThat(trewin.frequency()).isEqualTo(2);
    assertThat(trewin.nameType()).isEqualTo(NameType.PERSON);
  }

  @Test
  void theSurnameOfAPersonNamedInFullIsAPersons() {
    TaggedText text =
        new TaggedText("en")
            .prose("Then/ADV Margaret/PROPN Trewin/PROPN woke/VERB:wake ./PUNCT")
            .prose("Then/ADV Trewin/PROPN slept/VERB:sleep ./PUNCT");
    assertThat(term(text, "Trewin").nameType()).isEqualTo(NameType.PERSON);
  }

  @Test
  void aProductIsOther() {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 4; i++) {
      text.prose(
          "You/PRON run/VERB Okular/PROPN files/NOUN:file in/ADP Okular/PROPN 5/NUM ./PUNCT");
    }
    assertThat(term(text, "Okular").nameType()).isEqualTo(NameType.OTHER);
  }

  @Test
  void aNameThatLooksLikeAPluralIsNone() {
    TaggedText text =
        new TaggedText("en")
            .prose("It/PRON runs/VERB:run on/ADP Windows/PROPN:Window too/ADV ./PUNCT")
            .prose("Close/VERB the/DET windows/NOUN:window of/ADP the/DET mill/NOUN ./PUNCT");
    assertThat(term(text, "Windows").kind()).isEqualTo(TermKind.NAME);
    assertThat(term(text, "Windows").nameType()).isEqualTo(NameType.OTHER);
    assertThat(term(text, "windows").frequency()).isEqualTo(1);
  }

  @Test
  void ordinaryWordsWithTheCapitalsOfAHeadingAreNoName() {
    TaggedText text =
        new TaggedText("en")
            .prose("See/VERB Sluice/PROPN Repair/PROPN for/ADP this/PRON ./PUNCT")
            .prose("The/DET sluice/NOUN needs/VERB:need repair/NOUN ./PUNCT")
            .prose("A/DET repair/NOUN of/ADP the/DET sluice/NOUN costs/VERB:cost much/ADV ./PUNCT");
    assertThat(term(text, "Sluice Repair").kind()).isEqualTo(TermKind.TERM);
    assertThat(term(text, "Sluice Repair").nameType()).isNull();
  }

  @Test
  void aCapitalBeforeANumberMarksALabel() {
    TaggedText text = new TaggedText("en");
    for (int i = 3; i < 6; i++) {
      text.prose("It/PRON follows/VERB:follow from/ADP Clause/PROPN " + i + "/NUM too/ADV ./PUNCT");
    }
    assertThat(terms(text))
        .filteredOn(term -> term.text().equals("Clause"))
        .allMatch(term -> term.kind() == TermKind.TERM);
  }

  @Test
  void aGermanNounIsNoNameByItsCapitalNorByTheTagger() {
    TaggedText text =
        new TaggedText("de")
            .prose("Wir/PRON sehen/VERB den/DET Deich/NOUN und/CCONJ die/DET Mühle/NOUN ./PUNCT")
            .prose("Er/PRON öffnet/VERB den/DET Torfkahn/PROPN am/ADP Deich/NOUN ./PUNCT")
            .prose("Dann/ADV sinkt/VERB der/DET Torfkahn/PROPN schnell/ADV ./PUNCT");
    assertThat(term(text, "Deich").kind()).isEqualTo(TermKind.TERM);
    assertThat(term(text, "Torfkahn").kind()).isEqualTo(TermKind.TERM);
  }

  @Test
  void headingsAreNoNames() {
    TaggedText text =
        new TaggedText("en")
            .add(BlockKind.HEADING, 1, "Cleaning/PROPN the/DET Sluice/PROPN Gate/PROPN")
            .prose("The/DET sluice/NOUN gate/NOUN closes/VERB:close ./PUNCT");
    assertThat(terms(text)).noneMatch(term -> term.kind() == TermKind.NAME);
  }

  @Test
  void aTitleThatStandsInHeadingsAloneIsNoName() {
    TaggedText text =
        new TaggedText("en")
            .add(BlockKind.HEADING, 1, "Torn/PROPN Sluices/PROPN")
            .prose(
                "The/DET torn/ADJ sail/NOUN hides/VERB:hide the/DET sluices/NOUN:sluice ./PUNCT");
    assertThat(terms(text)).noneMatch(term -> term.kind() == TermKind.NAME);
  }

  @Test
  void theTitleOfAnotherSectionThatIsCitedIsNoName() {
    TaggedText text = new TaggedText("en");
    for (int i = 1; i < 4; i++) {
      text.prose("See/VERB Section/PROPN 9/NUM [/PUNCT Okular/PROPN Facilities/PROPN ]/PUNCT");
      text.prose("It/PRON opens/VERB:open Okular/PROPN after/ADP " + i + "/NUM ./PUNCT");
    }
    assertThat(term(text, "Okular").kind()).isEqualTo(TermKind.NAME);
    assertThat(terms(text))
        .filteredOn(term -> term.text().equals("Okular Facilities"))
        .allMatch(term -> term.kind() == TermKind.TERM);
  }

  @Test
  void whatThereAreSeveralOfIsOneTermAndNoName() {
    TaggedText text = new TaggedText("en");
    for (int i = 1; i < 4; i++) {
      text.prose("It/PRON asks/VERB:ask Member/PROPN States/PROPN for/ADP " + i + "/NUM ./PUNCT");
      text.prose("A/DET Member/PROPN State/PROPN gave/VERB:give " + i + "/NUM ./PUNCT");
    }
    Term state = term(text, "Member State");
    assertThat(state.kind()).isEqualTo(TermKind.TERM);
    assertThat(state.frequency()).isEqualTo(6);
    assertThat(state.forms()).extracting(form -> form.text()).contains("Member States");
    assertThat(terms(text)).extracting(Term::text).doesNotContain("Member States");
  }

  @Test
  void aNumberAndNotTheWordsBeforeItNamesADecision() {
    TaggedText text = new TaggedText("en");
    for (int i = 1; i < 5; i++) {
      text.prose("It/PRON follows/VERB:follow Trewin/PROPN Decision/PROPN " + i + "/NUM ./PUNCT");
      text.prose("This/DET decision/NOUN came/VERB:come at/ADP " + i + "/NUM ./PUNCT");
    }
    assertThat(term(text, "Trewin Decision").kind()).isEqualTo(TermKind.TERM);
  }

  @Test
  void aNameThatEveryTextHasRanksBelowOneOfTheSameFrequency() {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 3000; i++) {
      String speaker = i % 500 == 0 ? "God/PROPN and/CCONJ Krempe/PROPN" : "he/PRON";
      text.prose(i + "/NUM " + speaker + " " + i + "/NUM slept/VERB:sleep by/ADP us/PRON ./PUNCT");
    }
    assertThat(term(text, "God").frequency()).isEqualTo(term(text, "Krempe").frequency());
    assertThat(term(text, "God").score()).isLessThan(term(text, "Krempe").score() - 1);
  }

  @Test
  void aFormulaThatRecursTellsOfANameOnce() {
    TaggedText text = new TaggedText("en");
    List<String> verbs = List.of("woke", "slept", "ate", "sang", "swam", "fled");
    for (String verb : verbs) {
      text.prose(
          "When/ADV it/PRON " + verb + "/VERB it/PRON came/VERB by/ADP Trewin/PROPN ./PUNCT");
      text.prose("Then/ADV Penrose/PROPN " + verb + "/VERB there/ADV ./PUNCT");
    }
    assertThat(term(text, "Trewin").frequency()).isEqualTo(term(text, "Penrose").frequency());
    assertThat(term(text, "Trewin").score()).isLessThan(term(text, "Penrose").score() - 1);
  }

  @Test
  void whatALongerNameTellsIsNotToldOfItsParts() {
    TaggedText text = new TaggedText("en");
    List<String> verbs = List.of("woke", "slept", "ate", "sang", "swam", "fled");
    for (String verb : verbs) {
      text.prose("Then/ADV Justine/PROPN Moritz/PROPN " + verb + "/VERB there/ADV ./PUNCT");
    }
    text.prose("Then/ADV Moritz/PROPN went/VERB:go there/ADV ./PUNCT");
    assertThat(term(text, "Moritz").score()).isLessThan(term(text, "Justine Moritz").score() - 1);
  }
}
