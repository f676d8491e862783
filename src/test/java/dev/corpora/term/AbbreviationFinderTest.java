package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Location;
import dev.corpora.model.Sentence;
import dev.corpora.model.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AbbreviationFinderTest {

  private static AbbreviationFinder after(String... sentences) {
    AbbreviationFinder finder = new AbbreviationFinder();
    for (int i = 0; i < sentences.length; i++) {
      String sentence = sentences[i];
      finder.add(
          i,
          new Sentence(sentence, 0, BlockKind.PARAGRAPH, Location.UNKNOWN, Tokens.of(List.of())));
    }
    return finder;
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sluice control unit (SCU) closes first. | sluice control unit | SCU",
        "The SCU (sluice control unit) closes first. | sluice control unit | SCU",
        "The tide gauges (TGs) differ. | tide gauges | TG",
        "A sluice control unit (S.C.U.) closes. | sluice control unit | SCU",
        "A sluice control unit, or SCU, closes. | sluice control unit | SCU",
        "A sluice control unit – SCU – closes. | sluice control unit | SCU",
        "Die Schleusensteuerung (kurz: SST) klemmt. | Schleusensteuerung | SST",
        "Le gestionnaire de marées (en abrégé GM) dort. | gestionnaire de marées | GM",
        "SCU: sluice control unit of the lower mill | sluice control unit | SCU",
        "SCU stands for sluice control unit. | sluice control unit | SCU",
        "La commande des vannes (SCU, « Sluice Control Unit ») dort. | Sluice Control Unit | SCU",
        "Das Technische Hilfswerk (THW) pumpt. | Technische Hilfswerk | THW",
        "Use the hypertext mark-up (HTM) form. | hypertext mark-up | HTM",
      })
  void findsShortFormsInBothOrders(String sentence, String longForm, String shortForm) {
    assertThat(after(sentence).shortFormOf(longForm)).contains(shortForm);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The sluice control unit (closed) is wet. | sluice control unit",
        "The sluice control unit (XYZ) is wet. | sluice control unit",
        "The wheel pit (see Chapter 4) floods. | wheel pit",
        "A wide spur wheel (SW) turns. | wide spur wheel",
        "The SCU (Rev. 3) is new. | Rev",
        "A wide spur wheel, or SW, turns. | wide spur wheel",
        "The first Mark (administrator made a remark) fades. | administrator made a remark",
        "SCU: see the last chapter | see the",
      })
  void bracketsThatAbbreviateNothingAreLeftAlone(String sentence, String longForm) {
    assertThat(after(sentence).shortFormOf(longForm)).isEmpty();
  }

  @Test
  void theShortFormThatIsGivenMostOftenWins() {
    AbbreviationFinder finder =
        after(
            "The tide gauge (TIG) is old.",
            "A tide gauge (TG) floats.",
            "Read the Tide Gauge (TG) at noon.");
    assertThat(finder.shortFormOf("tide gauge")).contains("TG");
  }
}
