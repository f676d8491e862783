package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Checkpoint;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Variants as the extractor brings them under one entry. */
class TermVariantsTest {

  private static final TermOptions ALL =
      new TermOptions(OptionalDouble.of(-1), OptionalInt.empty());

  private static List<Term> terms(String language, String... sentences) {
    TaggedText text = new TaggedText(language);
    for (String sentence : sentences) {
      text.prose(sentence);
    }
    return new RankedTermExtractor(ALL).extract(text.document(), Checkpoint.NONE);
  }

  private static List<String> forms(Term term) {
    return term.forms().stream().map(SurfaceForm::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | colour/NOUN | color/NOUN",
        "en | fibre/NOUN | fiber/NOUN",
        "en | catalogue/NOUN | catalog/NOUN",
        "en | anaemia/NOUN | anemia/NOUN",
        "en | dredging/NOUN levelling/NOUN | dredging/NOUN leveling/NOUN",
        "en | canalisation/NOUN | canalization/NOUN",
        "en | sluice/NOUN of/ADP mill/NOUN | mill/NOUN sluice/NOUN",
        "de | Verwaltung/NOUN ^-/PUNCT ^Kasse/NOUN | Verwaltungskasse/NOUN",
        "de | Verzeichnisbaum/NOUN | Verzeichnissebaum/NOUN",
        "de | Prozeß/NOUN | Prozess/NOUN",
        "de | Photographie/NOUN | Fotografie/NOUN",
        "fr | rapport/NOUN de/ADP marée/NOUN | rapport/NOUN du/ADP:de marée/NOUN",
        "fr | roue/NOUN ancienne/ADJ:ancien | ancienne/ADJ:ancien roue/NOUN",
        "fr | cœlacanthe/NOUN | coelacanthe/NOUN",
      })
  void spellingsAndPermutationsThatADocumentHasBothAreOneTerm(
      String language, String frequent, String rare) {
    String twice = "x/PRON " + frequent + " ./PUNCT";
    List<Term> terms = terms(language, twice, twice + " y/PRON", "x/PRON " + rare + " ./PUNCT");
    String shown = surface(frequent);
    String variant = surface(rare);
    assertThat(terms)
        .anySatisfy(
            term -> {
              assertThat(forms(term)).containsExactlyInAnyOrder(shown, variant);
              assertThat(term.frequency()).isEqualTo(3);
              assertThat(term.text()).isEqualTo(shown);
              assertThat(term.variants()).containsExactly(variant);
            });
    assertThat(terms).filteredOn(term -> forms(term).contains(variant)).hasSize(1);
  }

  private static String surface(String tagged) {
    StringBuilder text = new StringBuilder();
    for (String token : List.of(tagged.split(" ", -1))) {
      String word = token.substring(0, token.lastIndexOf('/'));
      text.append(text.length() == 0 || word.startsWith("^") ? "" : " ");
      text.append(word.replace("^", ""));
    }
    return text.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | poet/NOUN | pet/NOUN",
        "en | medium/NOUN | media/NOUN",
        "en | customs/NOUN | custom/NOUN",
        "en | pour/NOUN | por/NOUN",
        "en | filling/NOUN | filing/NOUN",
        "de | Druck/NOUN | Drucker/NOUN",
      })
  void wordsThatOnlyLookAlikeAreTwoTerms(String language, String one, String other) {
    List<Term> terms =
        terms(language, "x/PRON " + one + " ./PUNCT", "x/PRON " + other + " ./PUNCT");
    assertThat(terms).allMatch(term -> term.forms().size() == 1).hasSize(2);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | lamella/NOUN | lamellae/NOUN",
        "en | trabeculum/NOUN | trabecula/NOUN",
        "de | Verzeichnis/NOUN | Verzeichnisse/NOUN",
        "de | Moorkahn/NOUN | Moorkahns/NOUN",
        "fr | vannage/NOUN | vannages/NOUN",
      })
  void aPluralThatTheLemmatizerDoesNotKnowIsShownInTheSingular(
      String language, String singular, String plural) {
    String often = "x/PRON " + plural + " ./PUNCT";
    List<Term> terms = terms(language, often, often, "x/PRON " + singular + " ./PUNCT");
    assertThat(terms).hasSize(1);
    assertThat(terms.get(0).text()).isEqualTo(surface(singular));
    assertThat(terms.get(0).frequency()).isEqualTo(3);
    assertThat(terms.get(0).variants()).as("an inflection is no variant").isEmpty();
  }

  @Test
  void aWordBehindASingularsArticleIsNoPlural() {
    List<Term> terms =
        terms("de", "ein/DET Akt/NOUN ./PUNCT", "eine/DET Akte/NOUN ./PUNCT", "eine/DET Akte/NOUN");
    assertThat(terms).extracting(Term::text).containsExactlyInAnyOrder("Akt", "Akte");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "der/DET Rechner/NOUN | mit/ADP fernen/ADJ:fern Rechner/NOUN | ferner Rechner",
        "der/DET Stern/NOUN | der/DET veränderliche/ADJ:veränderlich Stern/NOUN"
            + " | veränderlicher Stern",
        "die/DET Uhr/NOUN | mit/ADP parallaktischen/ADJ:parallaktisch Montierung/NOUN"
            + " | parallaktische Montierung",
        "das/DET Boot/NOUN | mit/ADP kleinen/ADJ:klein Torfboot/NOUN | kleines Torfboot",
      })
  void germanPhrasesAreShownAsInADictionary(String evidence, String phrase, String shown) {
    List<Term> terms = terms("de", "x/PRON " + evidence, "x/PRON " + phrase + " ./PUNCT");
    assertThat(terms).extracting(Term::text).contains(shown);
  }

  @Test
  void anAbbreviationAndItsExpansionAreOneEntry() {
    List<Term> terms =
        terms(
            "en",
            "A/DET ring/NOUN buffer/NOUN (/PUNCT ^RB/PROPN ^)/PUNCT wraps/VERB:wrap ./PUNCT",
            "An/DET RB/PROPN fills/VERB:fill ./PUNCT",
            "Two/NUM RBs/NOUN:RB fill/VERB ./PUNCT");
    assertThat(terms)
        .filteredOn(term -> term.text().equals("ring buffer"))
        .singleElement()
        .satisfies(
            term -> {
              assertThat(term.abbreviation()).isEqualTo("RB");
              assertThat(term.canonical()).isEqualTo("ring buffer");
              assertThat(forms(term)).containsExactly("RB", "RBs", "ring buffer");
              assertThat(term.frequency()).isEqualTo(4);
            });
    assertThat(terms).extracting(Term::canonical).doesNotContain("RB");
  }

  @Test
  void anAbbreviationOfTwoThingsKeepsItsEntry() {
    List<Term> terms =
        terms(
            "en",
            "A/DET ring/NOUN buffer/NOUN (/PUNCT ^RB/PROPN ^)/PUNCT wraps/VERB:wrap ./PUNCT",
            "A/DET river/NOUN barge/NOUN (/PUNCT ^RB/PROPN ^)/PUNCT floats/VERB:float ./PUNCT",
            "An/DET RB/PROPN fills/VERB:fill ./PUNCT");
    assertThat(terms).extracting(Term::canonical).contains("RB", "ring buffer", "river barge");
    assertThat(terms)
        .filteredOn(term -> term.canonical().startsWith("ri"))
        .filteredOn(term -> term.canonical().contains(" "))
        .allMatch(term -> "RB".equals(term.abbreviation()));
  }

  @Test
  void aTranslatedAbbreviationBelongsToTheTermBeforeTheBracket() {
    List<Term> terms =
        terms(
            "fr",
            "Le/DET système/NOUN de/ADP marées/NOUN:marée (/PUNCT ^BTS/PROPN ^,/PUNCT «/PUNCT"
                + " Bug/PROPN Tracking/PROPN System/PROPN »/PUNCT ^)/PUNCT dort/VERB ./PUNCT",
            "Le/DET BTS/PROPN dort/VERB ./PUNCT");
    assertThat(terms)
        .anySatisfy(
            term -> {
              assertThat(term.text()).isEqualTo("système de marées");
              assertThat(term.abbreviation()).isEqualTo("BTS");
            });
  }
}
