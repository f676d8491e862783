package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.german;
import static dev.corpora.nlp.Texts.sentences;
import static dev.corpora.nlp.Texts.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GermanAnalysisTest {

  @Test
  void writesNounsWithCapital() {
    assertThat(tagged(german(document("Die Benutzer kaufen Häuser und lesen gute Bücher."))))
        .first()
        .asString()
        .contains("Häuser/NOUN/Haus", "Bücher/NOUN/Buch", "lesen/VERB/lesen", "gute/ADJ/gut");
  }

  @Test
  void findsSingularOfCompounds() {
    assertThat(
            tagged(
                german(
                    document(
                        "Die Konfigurationsdateien und die Abhängigkeiten der E-Mail-Adressen sind"
                            + " bekannt."))))
        .first()
        .asString()
        .contains("Konfigurationsdateien/NOUN/Konfigurationsdatei")
        .contains("Abhängigkeiten/NOUN/Abhängigkeit", "E-Mail-Adressen/NOUN/E-Mail-Adresse");
  }

  @Test
  void leavesHalfCompoundsOutOfTerms() {
    assertThat(tagged(german(document("Er nennt die Vor- und Nachteile der Lösung."))))
        .first()
        .asString()
        .contains("Vor-/X/Vor-", "Nachteile/NOUN/Nachteil");
  }

  @Test
  void endsNoSentenceBehindAbbreviationsAndDates() {
    assertThat(
            sentences(
                german(
                    document(
                        "Man nutzt z. B. Pakete, d. h. am 3. Mai kam Dr. Müller. Dann ging er."))))
        .containsExactly(
            "Man nutzt z. B. Pakete, d. h. am 3. Mai kam Dr. Müller.", "Dann ging er.");
  }
}
