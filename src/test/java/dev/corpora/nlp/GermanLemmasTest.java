package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.german;
import static dev.corpora.nlp.Texts.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.PartOfSpeech;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GermanLemmasTest {

  private final GermanInflection inflection = new GermanInflection();

  @Test
  void findsSingularOfNounsInNis() {
    assertThat(tagged(german(document("Alle Verzeichnisse und Ergebnisse sind da."))))
        .first()
        .asString()
        .contains("Verzeichnisse/NOUN/Verzeichnis", "Ergebnisse/NOUN/Ergebnis");
  }

  @Test
  void refusesAnswersThatCannotBeBaseForms() {
    assertThat(accepts("hinzufügen", "hinfügenn", PartOfSpeech.VERB)).isFalse();
    assertThat(accepts("eingeben", "egeben", PartOfSpeech.VERB)).isFalse();
    assertThat(accepts("prozesse", "prozeß", PartOfSpeech.NOUN)).isFalse();
    assertThat(accepts("angemeldet", "anmelden", PartOfSpeech.VERB)).isTrue();
    assertThat(accepts("ausgelöst", "auelösen", PartOfSpeech.VERB)).isFalse();
    assertThat(accepts("gefunden", "finden", PartOfSpeech.VERB)).isTrue();
    assertThat(accepts("beschrieben", "beschreiben", PartOfSpeech.VERB)).isTrue();
  }

  @Test
  void refusesCutThatTheDocumentsNounsSpeakAgainst() {
    assertThat(accepts("befehlszeile", "befehlszeil", PartOfSpeech.NOUN, "Zeile")).isFalse();
    assertThat(accepts("mailinglisten", "mailinglist", PartOfSpeech.NOUN, "Mailingliste"))
        .isFalse();
    assertThat(accepts("dateisysteme", "dateisystem", PartOfSpeech.NOUN, "System", "Systeme"))
        .isTrue();
  }

  @Test
  void takesCapitalForTheSignOfANoun() {
    CaseEvidence evidence = new CaseEvidence(LanguageRules.of("de"));
    assertThat(evidence.isNounByCapital(new WordForm("Mailinglisten"))).isFalse();
    assertThat(
            tagged(
                german(
                    document(
                        "Dort gibt es zwei Mailinglisten.",
                        "Siehe auch debian Mailinglisten und Pakete."))))
        .allMatch(sentence -> sentence.contains("Mailinglisten/NOUN/"));
  }

  private boolean accepts(String word, String lemma, PartOfSpeech pos, String... document) {
    return inflection.accepts(word, lemma, pos, Set.of(document)::contains);
  }
}
