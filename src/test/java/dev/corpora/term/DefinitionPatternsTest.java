package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefinitionPatternsTest {

  private static DefinitionPatterns.Strength strength(String language, String term, String text) {
    int start = text.toLowerCase(Locale.ROOT).indexOf(term.toLowerCase(Locale.ROOT));
    return LanguageRules.of(language).definitions().strengthOf(text, start, start + term.length());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | millrace | A millrace is a channel that leads water to a mill wheel.",
        "en | millrace | A millrace (also leat) is a channel that leads water to a mill.",
        "en | sluice gate | The sluice gate is a board that holds back the water of the race.",
        "en | damsels | “Damsels” refers to the iron spindles that shake the grain.",
        "en | TCB | TCB stands for the tidal control board of the county.",
        "en | hopper | The funnel from which the grain runs to the stones is called the hopper.",
        "en | tarring | Tarring is the process of sealing the joints of a hull with pitch.",
        "en | wallower | wallower A small gear that takes its motion from the great wheel.",
        "de | Mahlgang | Ein Mahlgang ist ein Paar von Steinen, zwischen denen Korn zerrieben wird.",
        "de | Trichter | Der Trichter ist ein Gefäß, aus dem das Korn auf die Steine läuft.",
        "de | Wehr | Unter einem Wehr versteht man ein Bauwerk, das den Fluss aufstaut.",
        "de | Gosse | Das Gefäß, aus dem das Getreide läuft, wird Gosse genannt.",
        "fr | vanne | Une vanne est une planche qui retient l'eau du bief.",
        "fr | bief | Le bief est un canal qui conduit l'eau jusqu'à la roue.",
        "fr | trémie | Le récipient d'où le grain coule vers les meules est appelé trémie.",
      })
  void sentencesThatSayWhatATermIsDefine(String language, String term, String sentence) {
    assertThat(strength(language, term, sentence)).isEqualTo(DefinitionPatterns.Strength.STRONG);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | millrace | A millrace is the only way to bring water to the wheel of a mill.",
        "en | millrace | The millrace is a problem that nobody in the village can solve.",
        "en | millrace | A millrace is a very good place to fish when the wheel stands still.",
        "en | millrace | The millrace is a mile long and freezes in the winter months.",
        "en | millrace | A millrace is a channel that leads water to the following parts:",
        "en | millrace | This is called a millrace by the people of the lower villages.",
        "en | numeric argument | A negative numeric argument means to grind in the other direction.",
        "en | zero setting | A zero setting means the gate should never open by itself again.",
        "en | millrace | A millrace is a nuisance because the children fall into it again.",
        "en | millrace | A millrace is the same as a leat in the north of the county.",
        "en | Theorem M | Theorem M A simple idea that follows from the first theorem above.",
        "en | benefaction | The flour is given away in what are known as benefactions.",
        "de | Mahlgang | Ein Mahlgang ist die wichtigste Anschaffung für jeden jungen Müller.",
        "de | Mahlgang | Der Mahlgang ist ein Problem, das der Müller selbst lösen muss.",
        "de | Mahlgang | Als Mahlgang werden Sie nur ein altes Paar von Steinen finden.",
        "fr | bief | Le bief est un problème que le meunier doit résoudre lui-même.",
        "fr | bief | Un bief est la meilleure façon de conduire l'eau jusqu'à la roue.",
      })
  void sentencesThatPraiseClassifyOrBreakOffDoNot(String language, String term, String sentence) {
    assertThat(strength(language, term, sentence)).isNotEqualTo(DefinitionPatterns.Strength.STRONG);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "A channel that leads the water of a river to the wheel of a mill.",
        "The iron spindle by which the upper stone is carried and turned.",
        "Any of the wooden cogs that are set into the rim of the great wheel."
      })
  void explanationsOfAGlossaryBeginWithAKind(String text) {
    assertThat(LanguageRules.of("en").definitions().isGloss(text)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "See the chapter on water wheels for all that belongs to this part.",
        "We describe it with the water wheel and with all of its gears."
      })
  void whatBeginsOtherwiseExplainsNothing(String text) {
    assertThat(LanguageRules.of("en").definitions().isGloss(text)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | This is why the wheel stops. | true",
        "en | The wheel stops at night. | false",
        "de | Dadurch bleibt das Rad stehen. | true",
        "de | Das Rad bleibt nachts stehen. | false",
        "fr | Cela arrête la roue. | true",
        "fr | La roue s'arrête la nuit. | false",
      })
  void sentencesThatPointBackAreTold(String language, String sentence, boolean anaphoric) {
    assertThat(LanguageRules.of(language).definitions().isAnaphoric(sentence)).isEqualTo(anaphoric);
  }
}
