package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.block;
import static dev.corpora.nlp.Texts.document;
import static dev.corpora.nlp.Texts.english;
import static dev.corpora.nlp.Texts.sentences;
import static dev.corpora.nlp.Texts.tagged;
import static dev.corpora.nlp.Texts.words;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnglishAnalysisTest {

  @Test
  void keepsHyphenatedCompoundsWhole() {
    assertThat(
            tagged(english(document("The rider practised half-halts under anti-corruption laws."))))
        .first()
        .asString()
        .contains("half-halts/NOUN/half-halt", "anti-corruption/");
  }

  @Test
  void keepsSignsInTermsWhole() {
    assertThat(words(english(document("Both TGF-β and Ca2+ matter in 2-vessel disease and C++."))))
        .contains("TGF-β", "Ca2+", "2-vessel", "C++");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/a?b=c",
        "someone@example.org",
        "/etc/apt/sources.list",
        "--force",
        "main_loop.c",
        "max_value",
        "foo()",
        "$HOME"
      })
  void keepsWhatIsNoLanguageWholeAndOutOfTerms(String verbatim) {
    assertThat(tagged(english(document("The setting (see " + verbatim + ") is explained below."))))
        .first()
        .asString()
        .contains(" " + verbatim + "/X/" + verbatim + " )/PUNCT");
  }

  @Test
  void splitsContractionsAsUniversalDependenciesDo() {
    assertThat(tagged(english(document("We don't know, you can’t see, and it's John's house."))))
        .first()
        .asString()
        .contains("do/AUX/do n't/PART/not", "ca/AUX/can n’t/PART/not", "it/PRON/it 's/AUX/be")
        .contains("John/PROPN/John 's/PART/'s");
  }

  @Test
  void findsBaseFormsOfIrregularPlurals() {
    assertThat(
            tagged(english(document("The mice met the criteria, while data filled the matrices."))))
        .first()
        .asString()
        .contains("mice/NOUN/mouse", "criteria/NOUN/criterion")
        .contains("data/NOUN/data", "matrices/NOUN/matrix");
  }

  @Test
  void findsPluralsThatTheModelDoesNotSee() {
    assertThat(tagged(english(document("They ran several assays yesterday."))))
        .first()
        .asString()
        .contains("assays/NOUN/assay");
  }

  @Test
  void keepsWordsOfWhichNoBaseFormIsKnown() {
    assertThat(tagged(english(document("They run dpkg every day."))))
        .first()
        .asString()
        .contains("/dpkg");
  }

  @Test
  void readsHeadingInCapitalsByTheDocumentsOwnCase() {
    List<String> tagged =
        tagged(
            english(
                document(
                    List.of(
                        block(BlockKind.HEADING, "INSTALLING THE PACKAGE MANAGER ON DEBIAN"),
                        block(
                            BlockKind.PARAGRAPH,
                            "This is how the package manager works on Debian.")))));

    assertThat(tagged)
        .first()
        .asString()
        .contains("PACKAGE/NOUN/package MANAGER/NOUN/manager", "DEBIAN/PROPN/Debian");
  }

  @Test
  void takesTitleCaseForNoNames() {
    assertThat(
            tagged(
                english(
                    document(
                        List.of(block(BlockKind.HEADING, "The Shared Libraries of a System"))))))
        .first()
        .asString()
        .contains("Libraries/NOUN/library", "System/NOUN/system");
  }

  @Test
  void takesImperativeForAVerb() {
    assertThat(
            tagged(
                english(
                    document(
                        "First they install the package.",
                        "Install the package before anything else."))))
        .last()
        .asString()
        .startsWith("Install/VERB/install");
  }

  @Test
  void endsNoSentenceBehindAbbreviationsAndInitials() {
    assertThat(
            sentences(
                english(
                    document(
                        "Mr. J. R. Smith met Dr. Watson, e.g. Tuesday. See Fig. 3 of version"
                            + " 2.4.1 for more. The end."))))
        .containsExactly(
            "Mr. J. R. Smith met Dr. Watson, e.g. Tuesday.",
            "See Fig. 3 of version 2.4.1 for more.",
            "The end.");
  }

  @Test
  void keepsListNumberWithItsItem() {
    assertThat(
            sentences(
                english(
                    document(
                        List.of(block(BlockKind.LIST_ITEM, "1. Start the engine. Then wait."))))))
        .containsExactly("1. Start the engine.", "Then wait.");
  }
}
