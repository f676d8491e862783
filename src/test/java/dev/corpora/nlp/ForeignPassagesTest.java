package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.english;
import static dev.corpora.nlp.Texts.french;
import static dev.corpora.nlp.Texts.german;
import static dev.corpora.nlp.Texts.sentences;
import static dev.corpora.nlp.Texts.tagged;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.CleanDocument;
import org.junit.jupiter.api.Test;

class ForeignPassagesTest {

  @Test
  void leavesEnglishSentencesOutOfGermanDocument() {
    CleanDocument document =
        document(
            "Das Programm liegt in einem Verzeichnis.",
            "You may copy the program and give it to any of your friends. No warranty. That is"
                + " what the authors of this program want.",
            "Der Benutzer findet es dort.");

    AnalysedDocument analysed = german(document);

    assertThat(sentences(analysed))
        .containsExactly(
            "Das Programm liegt in einem Verzeichnis.", "Der Benutzer findet es dort.");
    assertThat(analysed.sentences().get(1).start())
        .isEqualTo(
            document.blocks().get(0).text().length()
                + 2
                + document.blocks().get(1).text().length());
  }

  @Test
  void leavesForeignSentenceOutOfBlockOfItsOwnLanguage() {
    assertThat(
            sentences(
                german(
                    document(
                        "Die Lizenz wird hier mit ihrem Wortlaut genannt. This is the text of the"
                            + " licence as it was given by them. Danach geht es wieder mit dem"
                            + " Programm weiter."))))
        .containsExactly(
            "Die Lizenz wird hier mit ihrem Wortlaut genannt.",
            "Danach geht es wieder mit dem Programm weiter.");
  }

  @Test
  void leavesGermanSentencesOutOfEnglishDocument() {
    assertThat(
            sentences(
                english(
                    document(
                        "The package is built by a command.",
                        "Bevor Sie das Paket erstellen, müssen die Werkzeuge auf dem Rechner sein.",
                        "This is the end of the chapter."))))
        .containsExactly("The package is built by a command.", "This is the end of the chapter.");
  }

  @Test
  void leavesOutForeignHeading() {
    assertThat(sentences(french(document("How to build the package", "Le paquet est prêt."))))
        .containsExactly("Le paquet est prêt.");
  }

  @Test
  void keepsSentenceWithForeignNames() {
    assertThat(sentences(english(document("They met Charles de la Tour at the Café de la Paix."))))
        .hasSize(1);
    assertThat(sentences(english(document("I am miserable.", "I thought I heard.")))).hasSize(2);
    assertThat(sentences(german(document("Rufen Sie apt update && apt upgrade auf.")))).hasSize(1);
  }

  @Test
  void makesNoTermOfForeignFunctionWords() {
    assertThat(tagged(german(document("Die Meldung lautet connected to und nicht anders."))))
        .first()
        .asString()
        .contains("to/X/to", "Meldung/NOUN/Meldung");
    assertThat(tagged(english(document("The chapter on vis et ingenium ends here."))))
        .first()
        .asString()
        .contains("et/X/et", "chapter/NOUN/chapter");
  }
}
