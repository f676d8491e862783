package dev.corpora.term;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Context;
import dev.corpora.model.Term;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class ContextChooserTest {

  private static final TermOptions ALL =
      new TermOptions(OptionalDouble.of(-1), OptionalInt.empty());

  private static Term term(TaggedText text, String canonical) {
    return new RankedTermExtractor(ALL)
        .extract(text.document(), Checkpoint.NONE).stream()
            .filter(term -> term.canonical().equals(canonical))
            .findFirst()
            .orElseThrow();
  }

  private static final String WHOLE =
      "The/DET miller/NOUN cleans/VERB:clean the/DET hopper/NOUN of/ADP the/DET old/ADJ mill/NOUN"
          + " every/DET spring/NOUN ./PUNCT";

  private static final String ANAPHORIC =
      "This/PRON is/AUX:be how/ADV the/DET hopper/NOUN came/VERB:come to/ADP the/DET mill/NOUN"
          + " in/ADP those/DET days/NOUN:day ./PUNCT";

  @Test
  void aSentenceThatPointsBackIsTheLastChoice() {
    TaggedText text = new TaggedText("en");
    text.prose(ANAPHORIC);
    for (int i = 0; i < 3; i++) {
      text.prose("Number/NOUN " + i + "/NUM of/ADP them/PRON :/PUNCT " + WHOLE);
    }
    assertThat(term(text, "hopper").contexts())
        .hasSize(3)
        .extracting(Context::text)
        .noneMatch(context -> context.startsWith("This"));
  }

  @Test
  void contextsComeFromDifferentParts() {
    TaggedText text = new TaggedText("en");
    for (int page = 1; page <= 30; page++) {
      text.add(
          BlockKind.PARAGRAPH, page, "Page/NOUN " + page + "/NUM says/VERB:say :/PUNCT " + WHOLE);
    }
    assertThat(term(text, "hopper").contexts())
        .extracting(context -> context.location().page())
        .satisfiesExactly(
            first -> assertThat(first).isBetween(1, 10),
            second -> assertThat(second).isBetween(5, 20),
            third -> assertThat(third).isBetween(10, 30));
  }

  @Test
  void aDefiningSentenceIsAmongTheContextsWhereverItStands() {
    TaggedText text = new TaggedText("en");
    for (int i = 0; i < 200; i++) {
      text.prose("Number/NOUN " + i + "/NUM of/ADP them/PRON :/PUNCT " + WHOLE);
      if (i == 77) {
        text.prose(
            "A/DET hopper/NOUN is/AUX:be a/DET funnel/NOUN from/ADP which/PRON the/DET grain/NOUN"
                + " runs/VERB:run to/ADP the/DET stones/NOUN:stone ./PUNCT");
      }
    }
    Term hopper = term(text, "hopper");
    assertThat(hopper.definition())
        .isEqualTo("A hopper is a funnel from which the grain runs to the stones .");
    assertThat(hopper.contexts()).extracting(Context::text).contains(hopper.definition());
  }

  @Test
  void theExplanationOfAGlossarysItemIsItsDefinition() {
    TaggedText text =
        new TaggedText("en")
            .prose(WHOLE)
            .add(BlockKind.LIST_ITEM, 2, "Hopper/NOUN")
            .prose(
                "A/DET funnel/NOUN from/ADP which/PRON the/DET grain/NOUN runs/VERB:run to/ADP"
                    + " the/DET stones/NOUN:stone ./PUNCT");
    assertThat(term(text, "hopper").definition())
        .isEqualTo("A funnel from which the grain runs to the stones .");
  }

  @Test
  void aParagraphAfterAMenuExplainsNothing() {
    TaggedText text =
        new TaggedText("en")
            .prose(WHOLE)
            .add(BlockKind.LIST_ITEM, 2, "Hopper/NOUN")
            .prose(
                "The/DET mill/NOUN stands/VERB:stand on/ADP a/DET hill/NOUN above/ADP the/DET"
                    + " village/NOUN and/CCONJ the/DET bay/NOUN ./PUNCT");
    assertThat(term(text, "hopper").definition()).isNull();
  }

  @Test
  void whatAParameterStandsForJustHereIsNoDefinition() {
    TaggedText text =
        new TaggedText("en")
            .prose(
                "output/NOUN is/AUX:be a/DET structure/NOUN that/PRON holds/VERB:hold the/DET"
                    + " state/NOUN of/ADP the/DET mill/NOUN ./PUNCT");
    assertThat(term(text, "output").definition()).isNull();
  }
}
