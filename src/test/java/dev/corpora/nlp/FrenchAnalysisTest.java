package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.french;
import static dev.corpora.nlp.Texts.sentences;
import static dev.corpora.nlp.Texts.tagged;
import static dev.corpora.nlp.Texts.words;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FrenchAnalysisTest {

  @Test
  void splitsElisionsAndInversions() {
    assertThat(
            words(
                french(
                    document("Aujourd’hui, qu'en dit-il ? Y a-t-il des erreurs dans l’outil ?"))))
        .containsSequence("Aujourd’hui", ",", "qu'", "en", "dit", "-il", "?")
        .containsSequence("Y", "a", "-t-il")
        .containsSequence("l’", "outil");
  }

  @Test
  void keepsFixedCompoundsWhole() {
    assertThat(words(french(document("C'est un rendez-vous, c'est-à-dire une rencontre."))))
        .contains("rendez-vous", "c'est-à-dire");
  }

  @Test
  void findsSingularOfNouns() {
    assertThat(
            tagged(
                french(
                    document(
                        "Les travaux des journaux et les tableaux des bibliothèques sont en cours"
                            + " dans ce pays."))))
        .first()
        .asString()
        .contains("travaux/NOUN/travail", "journaux/NOUN/journal", "tableaux/NOUN/tableau")
        .contains("bibliothèques/NOUN/bibliothèque", "cours/NOUN/cours", "pays/NOUN/pays");
  }

  @Test
  void keepsSingularsInS() {
    assertThat(
            tagged(
                french(
                    document(
                        "Un processus et un accès du virus donnent un alias ; les menus du menu et"
                            + " les patches du patch sont là."))))
        .first()
        .asString()
        .contains("processus/NOUN/processus", "accès/NOUN/accès", "virus/NOUN/virus")
        .contains("alias/NOUN/alias", "menus/NOUN/menu", "patches/NOUN/patch");
  }

  @Test
  void findsMasculineOfAdjectives() {
    assertThat(
            tagged(
                french(
                    document(
                        "Les nouvelles versions officielles des bibliothèques libres sont très"
                            + " importantes et précieuses."))))
        .first()
        .asString()
        .contains("nouvelles/ADJ/nouveau", "officielles/ADJ/officiel", "libres/ADJ/libre")
        .contains("importantes/ADJ/important", "précieuses/ADJ/précieux");
  }

  @Test
  void findsInfinitives() {
    assertThat(
            tagged(
                french(
                    document(
                        "Les responsables doivent installer le paquet qui contient le programme et"
                            + " il donne une réponse."))))
        .first()
        .asString()
        .contains("doivent/VERB/devoir", "contient/VERB/contenir", "donne/VERB/donner");
  }

  @Test
  void endsNoSentenceBehindTitles() {
    assertThat(sentences(french(document("M. Dupont est arrivé hier. Il repart demain."))))
        .containsExactly("M. Dupont est arrivé hier.", "Il repart demain.");
  }
}
