package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.block;
import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.FailureKind;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageDetectionTest {

  private static final String ENGLISH =
      "The engine starts when the key is turned, and it stops after a while.";

  private static DocumentAnalyser analyser;

  @BeforeAll
  static void open() throws LanguagePackException {
    analyser = LanguagePacks.open(LanguageOptions.DEFAULTS).newAnalyser();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en|The engine starts when the key is turned, and it stops after a while.",
        "de|Der Motor startet, wenn man den Schlüssel dreht, und er hält nach einer Weile an.",
        "fr|Le moteur démarre quand on tourne la clé, et il s'arrête après un moment dans la cour."
      })
  void recognisesWhatItCanAnalyse(String language, String text) {
    assertThat(detected(Texts.document(text))).isEqualTo(language);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "nl|De motor start wanneer men de sleutel omdraait, en hij stopt na een tijdje in het dorp.",
        "es|El motor arranca cuando se gira la llave, y se para después de un rato en la calle.",
        "it|Il motore parte quando si gira la chiave, e si ferma dopo un po' nella strada del paese.",
        "pt|O motor arranca quando se roda a chave, e não para depois de um momento em uma rua.",
        "da|Motoren starter, når man drejer nøglen, og den stopper efter et stykke tid, hvis det er.",
        "sv|Motorn startar när man vrider om nyckeln, och den stannar efter en stund på vägen.",
        "pl|Silnik uruchamia się, gdy przekręca się klucz, i zatrzymuje się po chwili na drodze.",
        "cs|Motor se spustí, když se otočí klíčem, a po chvíli se zastaví na silnici, protože je to.",
        "ru|Двигатель запускается, когда поворачивают ключ, и это останавливается через некоторое время.",
        "el|Ο κινητήρας ξεκινά όταν γυρίζει το κλειδί και σταματά μετά από λίγο στον δρόμο του χωριού.",
        "zh|转动钥匙时发动机启动，过一会儿就停下来，因为没有燃料了。",
        "ja|鍵を回すとエンジンがかかり、しばらくすると止まります。",
        "ar|يبدأ المحرك عند تدوير المفتاح ويتوقف بعد فترة قصيرة في الطريق."
      })
  void refusesOtherLanguagesByName(String language, String text) {
    AnalysisResult result = analyser.analyse(Texts.document(text), Checkpoint.NONE);

    assertThat(result).isInstanceOf(AnalysisResult.Unsupported.class);
    AnalysisResult.Unsupported unsupported = (AnalysisResult.Unsupported) result;
    assertThat(unsupported.language()).isEqualTo(language);
    assertThat(unsupported.problem().kind()).isEqualTo(FailureKind.UNSUPPORTED_LANGUAGE);
    assertThat(unsupported.problem().message())
        .contains("(" + language + ")", "--models", "--language");
  }

  @Test
  void trustsTheTextMoreThanTheDeclaration() {
    assertThat(
            detected(Texts.declared("fr", List.of(block(BlockKind.PARAGRAPH, ENGLISH.repeat(5))))))
        .isEqualTo("en");
  }

  @Test
  void trustsTheDeclarationWhereThereIsNextToNoText() {
    assertThat(detected(Texts.declared("de-AT", List.of(block(BlockKind.PARAGRAPH, "Motor")))))
        .isEqualTo("de");
  }

  @Test
  void takesNextToNoTextForEnglish() {
    assertThat(detected(Texts.document("Motor"))).isEqualTo("en");
  }

  @Test
  void looksBeyondTheStart() {
    String german = "Der Motor startet, wenn man den Schlüssel dreht, und er hält wieder an. ";

    assertThat(detected(Texts.document(ENGLISH.repeat(3), german.repeat(5), german.repeat(5))))
        .isEqualTo("de");
  }

  @Test
  void looksAtProseAndNotAtCode() {
    assertThat(
            detected(
                Texts.document(
                    List.of(
                        block(BlockKind.CODE, "if the and of then else for with not ".repeat(50)),
                        block(
                            BlockKind.PARAGRAPH,
                            "Der Motor startet, wenn man den Schlüssel dreht und er nicht"
                                + " kaputt ist.")))))
        .isEqualTo("de");
  }

  private static String detected(CleanDocument document) {
    AnalysisResult result = analyser.analyse(document, Checkpoint.NONE);
    return result instanceof AnalysisResult.Analysed analysed
        ? analysed.document().language()
        : ((AnalysisResult.Unsupported) result).language();
  }
}
