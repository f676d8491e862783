package dev.corpora.nlp;

import static dev.corpora.nlp.Texts.block;
import static dev.corpora.nlp.Texts.english;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.AnalysedDocument;
import dev.corpora.model.AttemptAbandonedException;
import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.CleanDocument;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Sentence;
import dev.corpora.model.Token;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OffsetsTest {

  private static final List<Block> BLOCKS =
      List.of(
          block(BlockKind.HEADING, "  A Heading Without a Stop"),
          block(BlockKind.CODE, "int main() {\n  return 0;\n}"),
          block(BlockKind.PARAGRAPH, "It’s “quoted” — see https://example.org/. \u00a0Don't stop…"),
          block(BlockKind.CONTENTS, "Chapter One ..... 3"),
          block(
              BlockKind.LIST_ITEM, "• first 𝒳-ray half-halt (e.g. a/b), 12kg, 3.5% of <b>x</b>!?"),
          block(BlockKind.BIBLIOGRAPHY, "Doe, J. (1999). A book."),
          block(BlockKind.TABLE_CELL, "another label"));

  @Test
  void pointIntoTheDocument() {
    AnalysedDocument analysed = english(Texts.document(BLOCKS));
    String joined = BLOCKS.stream().map(Block::text).collect(Collectors.joining("\n"));

    assertThat(analysed.sentences()).hasSizeGreaterThanOrEqualTo(4);
    for (Sentence sentence : analysed.sentences()) {
      assertThat(joined.substring(sentence.start())).startsWith(sentence.text());
      assertThat(sentence.text()).isEqualTo(sentence.text().strip());
      int end = 0;
      for (Token token : sentence.tokens()) {
        assertThat(sentence.text().substring(token.start(), token.end())).isEqualTo(token.text());
        assertThat(sentence.text().substring(end, token.start())).isBlank();
        end = token.end();
      }
      assertThat(end).isEqualTo(sentence.text().length());
    }
  }

  @Test
  void leaveOutWhatIsNoLanguage() {
    assertThat(english(Texts.document(BLOCKS)).sentences())
        .extracting(Sentence::kind)
        .doesNotContain(BlockKind.CODE, BlockKind.CONTENTS, BlockKind.BIBLIOGRAPHY);
  }

  @Test
  void joinNoBlockWithItsNeighbour() {
    assertThat(Texts.sentences(english(Texts.document(BLOCKS))))
        .contains("A Heading Without a Stop", "another label");
  }

  @Test
  void countTheTokensOfAllSentences() {
    AnalysedDocument analysed = english(Texts.document(BLOCKS));

    assertThat(analysed.tokenCount())
        .isEqualTo(analysed.sentences().stream().mapToInt(s -> s.tokens().size()).sum());
  }

  @Test
  void survivesMegabyteWithoutStopOrSpace() {
    CleanDocument document =
        Texts.document("word ".repeat(100_000) + "x".repeat(300_000) + "𝒳".repeat(100_000));

    AnalysedDocument analysed = english(document);

    assertThat(analysed.sentences()).allMatch(sentence -> sentence.text().length() <= 5_000);
    assertThat(analysed.sentences())
        .noneMatch(sentence -> Character.isLowSurrogate(sentence.text().charAt(0)));
    assertThat(analysed.tokenCount()).isGreaterThan(100_000);
  }

  @Test
  void stopsWhereTheCheckpointSaysSo() throws Exception {
    DocumentAnalyser analyser = LanguagePacks.open(LanguageOptions.DEFAULTS).newAnalyser();
    int[] left = {3};

    assertThatThrownBy(
            () ->
                analyser.analyse(
                    Texts.document("One is here.", "Two is here.", "Three is here.", "Four is."),
                    () -> {
                      if (left[0]-- == 0) {
                        throw new AttemptAbandonedException(FailureKind.TIMED_OUT, "late");
                      }
                    }))
        .isInstanceOf(AttemptAbandonedException.class);
  }
}
