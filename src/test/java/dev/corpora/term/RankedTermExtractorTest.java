package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Sentence;
import dev.corpora.model.SurfaceForm;
import dev.corpora.model.Term;
import dev.corpora.model.TermKind;
import dev.corpora.model.TermPos;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RankedTermExtractorTest {

  private static final TermOptions ALL =
      new TermOptions(OptionalDouble.of(0.01), OptionalInt.empty());

  private static final String MANAGER =
      "The/DET package/NOUN manager/NOUN resolves/VERB:resolve every/DET dependency/NOUN ./PUNCT";
  private static final String MANAGERS =
      "Package/NOUN managers/NOUN:manager unpack/VERB tarballs/NOUN:tarball ./PUNCT";

  private static List<Term> terms(TaggedText text) {
    return new RankedTermExtractor(ALL).extract(text.document(), Checkpoint.NONE);
  }

  private static Optional<Term> find(List<Term> terms, String canonical) {
    return terms.stream().filter(term -> term.canonical().equals(canonical)).findFirst();
  }

  private static Term term(TaggedText text, String canonical) {
    List<Term> terms = terms(text);
    return find(terms, canonical)
        .orElseThrow(
            () ->
                new AssertionError(
                    canonical + " not in " + terms.stream().map(Term::canonical).toList()));
  }

  @Test
  void inflectionAndLetterCaseComeTogetherUnderTheBaseForm() {
    Term term = term(new TaggedText("en").prose(MANAGER).prose(MANAGERS), "package manager");
    assertThat(term.frequency()).isEqualTo(2);
    assertThat(term.head()).isEqualTo("manager");
    assertThat(term.pos()).isEqualTo(TermPos.PHRASE);
    assertThat(term.forms())
        .extracting(SurfaceForm::text)
        .containsExactlyInAnyOrder("package manager", "Package managers");
  }

  @Test
  void capitalsOnNothingButPrepositionsAreNoName() {
    TaggedText text = new TaggedText("en").prose("We/PRON read/VERB Visao/ADP Geral/ADP ./PUNCT");
    assertThat(terms(text)).extracting(Term::canonical).containsExactly("read");
  }

  @Test
  void hyphenSpaceAndSolidSpellingsAreVariantsOfOneTerm() {
    Term term =
        term(
            new TaggedText("en")
                .prose("A/DET file/NOUN name/NOUN:name ends/VERB:end ./PUNCT")
                .prose("The/DET subnet/NOUN mask/NOUN rules/VERB:rule ./PUNCT")
                .prose("The/DET subnet/NOUN mask/NOUN holds/VERB:hold ./PUNCT")
                .prose("The/DET subnet/NOUN ^-/PUNCT ^mask/NOUN stays/VERB:stay ./PUNCT"),
            "subnet mask");
    assertThat(term.frequency()).isEqualTo(3);
    assertThat(term.variants()).containsExactly("subnet-mask");
  }

  @Test
  void termsWithOfHaveTheirHeadInFront() {
    Term term =
        term(
            new TaggedText("en")
                .prose("It/PRON shifts/VERB:shift the/DET burden/NOUN of/ADP proof/NOUN ./PUNCT"),
            "burden of proof");
    assertThat(term.head()).isEqualTo("burden");
  }

  @Test
  void noTermCrossesPunctuation() {
    List<Term> terms =
        terms(
            new TaggedText("en")
                .prose(
                    "We/PRON sell/VERB saddles/NOUN:saddle ,/PUNCT bridles/NOUN:bridle ./PUNCT"));
    assertThat(terms).extracting(Term::canonical).contains("saddle", "bridle");
    assertThat(terms).allSatisfy(term -> assertThat(term.canonical()).doesNotContain(" "));
  }

  @Test
  void stopWordsSymbolsPathsAndNumbersTakeNoPart() {
    List<Term> terms =
        terms(
            new TaggedText("en")
                .prose("The/DET other/ADJ tarball/NOUN opens/VERB:open --force/SYM ./PUNCT")
                .prose("Monday/PROPN brings/VERB:bring /etc/fstab/X xviii/NOUN 42/NUM ./PUNCT")
                .prose("See/VERB example.org/NOUN and/CCONJ b/NOUN ./PUNCT"));
    assertThat(terms).extracting(Term::canonical).contains("tarball");
    assertThat(terms)
        .extracting(Term::canonical)
        .doesNotContain(
            "other tarball", "Monday", "--force", "/etc/fstab", "xviii", "42", "b", "example.org");
  }

  @Test
  void aWordCapitalisedInMidSentenceIsANameAndAnAcronymATerm() {
    TaggedText text =
        new TaggedText("en")
            .prose("Then/ADV Clerval/PROPN saw/VERB:see the/DET cottage/NOUN ./PUNCT")
            .prose("The/DET PDF/PROPN bores/VERB:bore Clerval/PROPN ./PUNCT");
    assertThat(term(text, "Clerval").kind()).isEqualTo(TermKind.NAME);
    assertThat(term(text, "PDF").kind()).isEqualTo(TermKind.TERM);
  }

  @Test
  void aWordThatIsCapitalisedAtTheStartOfASentenceOnlyIsNoName() {
    TaggedText text =
        new TaggedText("en").prose("Tarball/PROPN travels/VERB:travel unchanged/ADJ ./PUNCT");
    List<Term> terms = terms(text);
    assertThat(find(terms, "Tarball").orElseThrow().kind()).isEqualTo(TermKind.TERM);
  }

  @Test
  void aWordThatIsCapitalisedInHeadingsOnlyIsNoName() {
    TaggedText text =
        new TaggedText("en")
            .add(BlockKind.HEADING, 1, "Package/PROPN Manager/PROPN:manager")
            .prose(MANAGER);
    assertThat(term(text, "package manager").kind()).isEqualTo(TermKind.TERM);
  }

  @Test
  void germanPhrasesAreCitedAsAfterTheArticle() {
    Term term =
        term(
            new TaggedText("de")
                .prose(
                    "Wir/PRON starten/VERB virtuellen/ADJ:virtuell Maschinen/NOUN:Maschine ./PUNCT"),
            "virtuelle Maschine");
    assertThat(term.head()).isEqualTo("Maschine");
    assertThat(term.forms()).containsExactly(new SurfaceForm("virtuellen Maschinen", 1));
  }

  @Test
  void frenchTermsHaveTheirHeadInFront() {
    TaggedText text =
        new TaggedText("fr")
            .prose("Les/DET paquets/NOUN:paquet binaires/ADJ:binaire dorment/VERB:dormir ./PUNCT")
            .prose("Le/DET gestionnaire/NOUN de/ADP paquets/NOUN:paquet dort/VERB:dormir ./PUNCT");
    assertThat(term(text, "paquet binaire").head()).isEqualTo("paquet");
    assertThat(term(text, "gestionnaire de paquets").head()).isEqualTo("gestionnaire");
  }

  @Test
  void aSentenceThatDefinesIsTheDefinition() {
    String definition =
        "A/DET tarball/NOUN is/AUX:be an/DET archive/NOUN that/PRON holds/VERB:hold"
            + " many/ADJ files/NOUN:file ./PUNCT";
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET upstream/ADJ tarball/NOUN travels/VERB:travel unchanged/ADJ ./PUNCT")
            .prose(definition);
    assertThat(term(text, "tarball").definition())
        .isEqualTo("A tarball is an archive that holds many files .");
    assertThat(term(new TaggedText("en").prose(MANAGERS), "tarballs").definition()).isNull();
  }

  @Test
  void contextsPreferProseToHeadings() {
    TaggedText text = new TaggedText("en");
    for (int page = 1; page <= 5; page++) {
      text.add(BlockKind.HEADING, page, "Tarball/NOUN");
    }
    text.add(BlockKind.PARAGRAPH, 6, MANAGERS);
    assertThat(term(text, "tarball").contexts())
        .singleElement()
        .satisfies(
            context -> assertThat(context.text()).isEqualTo("Package managers unpack tarballs ."));
    assertThat(term(text, "tarball").occurrences()).hasSize(6);
  }

  @Test
  void everyFormOccursAndTheCountsAddUp() {
    AnalysedDocument document =
        new TaggedText("en").prose(MANAGER).prose(MANAGERS).prose(MANAGER).document();
    List<Term> terms = new RankedTermExtractor(ALL).extract(document, Checkpoint.NONE);
    assertThat(terms).isNotEmpty();
    for (Term term : terms) {
      assertThat(term.forms().stream().mapToInt(SurfaceForm::count).sum())
          .isEqualTo(term.frequency());
      for (SurfaceForm form : term.forms()) {
        assertThat(form.count()).as(form.text()).isEqualTo(occurrences(document, form.text()));
      }
      assertThat(term.occurrences().stream().mapToInt(place -> place.count()).sum())
          .isEqualTo(term.frequency());
    }
    assertThat(terms)
        .isSortedAccordingTo(
            java.util.Comparator.comparingDouble(Term::score)
                .reversed()
                .thenComparing(Term::canonical));
    assertThat(terms).extracting(Term::canonical).doesNotHaveDuplicates();
  }

  private static int occurrences(AnalysedDocument document, String form) {
    int count = 0;
    for (Sentence sentence : document.sentences()) {
      for (int at = sentence.text().indexOf(form); at >= 0; ) {
        int end = at + form.length();
        boolean whole =
            (at == 0 || !Character.isLetterOrDigit(sentence.text().charAt(at - 1)))
                && (end == sentence.text().length()
                    || !Character.isLetterOrDigit(sentence.text().charAt(end)));
        count += whole ? 1 : 0;
        at = sentence.text().indexOf(form, end);
      }
    }
    return count;
  }

  @Test
  void aPartThatRecursInOneLongerTermOnlyIsNoTermOfItsOwn() {
    String loop = "The/DET kernel/NOUN ring/NOUN buffer/NOUN overflows/VERB:overflow ./PUNCT";
    String alone = "A/DET ring/NOUN buffer/NOUN wraps/VERB:wrap ./PUNCT";
    assertThat(terms(new TaggedText("en").prose(loop).prose(loop)))
        .extracting(Term::canonical)
        .contains("kernel ring buffer")
        .doesNotContain("ring buffer");
    Term part = term(new TaggedText("en").prose(loop).prose(loop).prose(alone), "ring buffer");
    assertThat(part.frequency()).isEqualTo(3);
  }

  @Test
  void thePluralOfAnAcronymIsFiledUnderTheAcronym() {
    Term term =
        term(
            new TaggedText("en")
                .prose("We/PRON fetch/VERB two/NUM RFCs/PROPN ./PUNCT")
                .prose("We/PRON fetch/VERB an/DET RFC/PROPN ./PUNCT"),
            "RFC");
    assertThat(term.frequency()).isEqualTo(2);
  }

  @Test
  void aRareWordOutranksACommonOneOfTheSameFrequency() {
    List<Term> terms =
        terms(
            new TaggedText("en")
                .prose("The/DET tarball/NOUN meets/VERB:meet the/DET house/NOUN ./PUNCT"));
    assertThat(find(terms, "tarball").orElseThrow().score())
        .isGreaterThan(find(terms, "house").map(Term::score).orElse(0.0));
  }

  @Test
  void scoresAreTheSameTheSecondTime() {
    AnalysedDocument document = new TaggedText("en").prose(MANAGER).prose(MANAGERS).document();
    RankedTermExtractor extractor = new RankedTermExtractor(ALL);
    assertThat(extractor.extract(document, Checkpoint.NONE))
        .isEqualTo(extractor.extract(document, Checkpoint.NONE))
        .isEqualTo(new RankedTermExtractor(ALL).extract(document, Checkpoint.NONE));
  }

  @Test
  void optionsBoundTheList() {
    AnalysedDocument document = new TaggedText("en").prose(MANAGER).prose(MANAGERS).document();
    TermOptions one = new TermOptions(OptionalDouble.of(0), OptionalInt.of(1));
    TermOptions none = new TermOptions(OptionalDouble.of(11), OptionalInt.empty());
    assertThat(new RankedTermExtractor(one).extract(document, Checkpoint.NONE)).hasSize(1);
    assertThat(new RankedTermExtractor(none).extract(document, Checkpoint.NONE)).isEmpty();
  }

  @Test
  void aDocumentWithoutSentencesHasNoTerms() {
    assertThat(terms(new TaggedText("en"))).isEmpty();
    assertThat(terms(new TaggedText("xx"))).isEmpty();
  }

  @Test
  void theCheckpointEndsTheAttempt() {
    Checkpoint over =
        () -> {
          throw new AttemptAbandonedException(FailureKind.TIMED_OUT, "over");
        };
    AnalysedDocument document = new TaggedText("en").prose(MANAGER).document();
    assertThatThrownBy(() -> new RankedTermExtractor(ALL).extract(document, over))
        .isInstanceOf(AttemptAbandonedException.class);
  }

  @Test
  void aWordOfTwoBaseFormsIsOneTerm() {
    TaggedText text =
        new TaggedText("en")
            .prose("We/PRON run/VERB macOS/PROPN:macO today/ADV ./PUNCT")
            .prose("We/PRON run/VERB macOS/NOUN:macos ./PUNCT")
            .prose("We/PRON praise/VERB macOS/PROPN:macOS ./PUNCT");
    List<Term> terms = terms(text);
    assertThat(terms).filteredOn(term -> term.text().equals("macOS")).hasSize(1);
    assertThat(find(terms, "macOS").orElseThrow().frequency()).isEqualTo(3);
  }

  @Test
  void theBaseFormIsShownWhereverItOccurs() {
    String plural = "We/PRON found/VERB:find mushrooms/NOUN:mushroom ./PUNCT";
    TaggedText text = new TaggedText("en").prose(plural).prose(plural).prose(plural);
    assertThat(term(text, "mushroom").text()).isEqualTo("mushrooms");
    text.prose("We/PRON draw/VERB the/DET mushroom/NOUN ./PUNCT");
    assertThat(term(text, "mushroom").text()).isEqualTo("mushroom");
  }

  @Test
  void aBaseFormThatNeitherTextNorDictionaryKnowsIsNotInvented() {
    TaggedText text =
        new TaggedText("en").prose("We/PRON run/VERB:run piuparts/NOUN:piupart twice/ADV ./PUNCT");
    assertThat(terms(text)).extracting(Term::canonical).contains("piuparts");
    text.prose("This/DET piupart/NOUN is/AUX:be old/ADJ ./PUNCT");
    assertThat(term(text, "piupart").frequency()).isEqualTo(2);
  }

  @Test
  void germanModifiersHaveTheEndingOfTheirHeadsGender() {
    TaggedText text =
        new TaggedText("de")
            .prose("Wir/PRON suchen/VERB den/DET kühnen/ADJ:kühn Ausdruck/NOUN:Ausdruck ./PUNCT")
            .prose("Er/PRON kennt/VERB reguläre/ADJ:regulär Ausdrücke/NOUN:Ausdruck ./PUNCT")
            .prose(
                "Das/DET lose/ADJ:lose Paket/NOUN:Paket kam/VERB mit/ADP losen/ADJ:lose "
                    + "Paketen/NOUN:Paket ./PUNCT");
    assertThat(terms(text))
        .extracting(Term::canonical)
        .contains("regulärer Ausdruck", "loses Paket");
  }

  @Test
  void aFamilyIsFiledUnderItsName() {
    TaggedText text =
        new TaggedText("en")
            .prose("Then/ADV Rowcastle/PROPN spoke/VERB:speak ./PUNCT")
            .prose("Then/ADV the/DET Rowcastles/PROPN spoke/VERB:speak ./PUNCT")
            .prose("Then/ADV Robert/PROPN greeted/VERB:greet Roberts/PROPN ./PUNCT");
    Term family = term(text, "Rowcastle");
    assertThat(family.frequency()).isEqualTo(2);
    assertThat(family.kind()).isEqualTo(TermKind.NAME);
    assertThat(terms(text)).extracting(Term::canonical).contains("Robert", "Roberts");
  }

  @Test
  void aPluralThatOpensASentenceIsFiledWithItsSingular() {
    TaggedText text =
        new TaggedText("en")
            .prose("Foragers/PROPN fly/VERB far/ADV ./PUNCT")
            .prose("The/DET forager/NOUN rests/VERB:rest ./PUNCT");
    assertThat(term(text, "forager").frequency()).isEqualTo(2);
  }

  @Test
  void aUsualSurnameCountsNearlyAsMuchAsARareOneOfTheSameFrequency() {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 600; i++) {
      text.prose(
          "Then/ADV "
              + (i % 120 == 0
                  ? "Watson/PROPN and/CCONJ Zywicki/PROPN slept/VERB:sleep"
                  : "he/PRON slept/VERB:sleep")
              + " by/ADP the/DET tide/NOUN "
              + i
              + "/NUM");
    }
    assertThat(term(text, "Watson").score()).isGreaterThan(0.6 * term(text, "Zywicki").score());
  }

  @Test
  void aNameWithAnAdjectiveIsNoTerm() {
    TaggedText text =
        new TaggedText("en")
            .prose("Then/ADV dear/ADJ Clerval/PROPN spoke/VERB:speak ./PUNCT")
            .prose("Then/ADV Clerval/PROPN spoke/VERB:speak ./PUNCT");
    assertThat(terms(text))
        .extracting(Term::canonical)
        .contains("Clerval")
        .doesNotContain("dear Clerval");
  }

  @Test
  void functionWordsOfOtherLanguagesAndExclamationsAreNoTerms() {
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET werden/NOUN zu/NOUN tarball/NOUN opens/VERB:open ./PUNCT")
            .prose("Cooee/NOUN ^!/PUNCT")
            .prose("'Twas/NOUN hath/NOUN a/DET tarball/NOUN ./PUNCT");
    assertThat(terms(text))
        .extracting(Term::canonical)
        .contains("tarball")
        .doesNotContain("zu", "werden", "werden zu", "Cooee", "'Twas", "hath");
  }

  @Test
  void theRestOfALongerPhraseIsNoTerm() {
    String text = "A/DET second/ADJ order/NOUN equation/NOUN bends/VERB:bend ./PUNCT";
    String part = "The/DET equation/NOUN holds/VERB:hold ./PUNCT";
    assertThat(terms(new TaggedText("en").prose(text).prose(part).prose(text + " Yes/INTJ")))
        .extracting(Term::canonical)
        .contains("equation")
        .doesNotContain("order equation");
  }

  @Test
  void anEstablishedPhraseIsNotExtendedByOneSentence() {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 4; i++) {
      text.prose("The/DET water/NOUN wheel/NOUN turns/VERB:turn " + i + "/NUM times/ADV ./PUNCT");
    }
    text.prose("A/DET dusty/ADJ water/NOUN wheel/NOUN squeaks/VERB:squeak ./PUNCT");
    assertThat(terms(text))
        .extracting(Term::canonical)
        .contains("water wheel")
        .doesNotContain("dusty water wheel");
  }

  @Test
  void aSentenceThatRecursWordForWordCountsOnceForTheScore() {
    TaggedText once = new TaggedText("en").prose(MANAGER);
    TaggedText often = new TaggedText("en").prose(MANAGER).prose(MANAGER).prose(MANAGER);
    Term term = term(often, "dependency");
    assertThat(term.frequency()).isEqualTo(3);
    assertThat(term.measures().get("c_value"))
        .isEqualTo(term(once, "dependency").measures().get("c_value"));
  }

  @Test
  void aTermCarriesTheAbbreviationThatTheDocumentGives() {
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET ring/NOUN buffer/NOUN (/PUNCT ^RB/PROPN ^)/PUNCT wraps/VERB:wrap");
    assertThat(term(text, "ring buffer").abbreviation()).isEqualTo("RB");
    assertThat(find(terms(text), "RB")).as("one concept, one entry").isEmpty();
  }

  @Test
  void itIsMeasuredHowOftenAPrepositionGoesOnWithATerm() {
    TaggedText text =
        new TaggedText("en")
            .prose("The/DET dredging/NOUN of/ADP it/PRON costs/VERB:cost us/PRON ./PUNCT")
            .prose("They/PRON stop/VERB the/DET dredging/NOUN ./PUNCT")
            .prose("They/PRON stop/VERB the/DET tarball/NOUN ./PUNCT");
    assertThat(term(text, "dredging").measures()).containsEntry("complemented", 0.5);
    assertThat(term(text, "tarball").measures()).containsEntry("complemented", 0.0);
  }

  @Test
  void aGermanParticipleIsMeasuredAsAVerbAndCitedAsAModifier() {
    TaggedText text =
        new TaggedText("de")
            .prose("Wir/PRON sehen/VERB den/DET Deich/NOUN und/CCONJ die/DET Mühle/NOUN ./PUNCT")
            .prose(
                "Mit/ADP dem/DET kartierten/ADJ:kartiert Kanal/NOUN:Kanal ist/AUX es/PRON gut/ADJ")
            .prose(
                "Der/DET Kanal/NOUN:Kanal ist/AUX da/ADV und/CCONJ wir/PRON sehen/VERB den/DET Kanal/NOUN:Kanal")
            .prose("Mit/ADP dem/DET tiefen/ADJ:tief Kanal/NOUN:Kanal ist/AUX es/PRON gut/ADJ");
    assertThat(term(text, "kartierter Kanal").measures()).containsEntry("verb", 0.5);
    assertThat(term(text, "tiefer Kanal").measures()).containsEntry("verb", 0.0);
  }
}
