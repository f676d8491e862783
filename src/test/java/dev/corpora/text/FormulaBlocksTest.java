package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Location;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaBlocksTest {

  private static BlockKind kind(BlockKind given, String text) {
    Block block = new Block(given, text, Location.UNKNOWN);
    return new FormulaBlocks()
        .apply(List.of(block), new CleaningRun(Checkpoint.NONE))
        .get(0)
        .kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "y = −sinx + cosx + 4x",
        "x² + 3xy = sin(x)/x,",
        "b² (n − 1) x² + a b n x+ a² e−n log(b x+a) −",
        "∫ f(x) dx",
        "a logx",
        "cosx sinx",
        "a bc x logb c x logx − x",
        "AB = CD",
        "Δλ ≈ 2π",
        "[n > −1,m > −1]",
        "12.5 %",
        "−0.35 ± 0.02"
      })
  void aBlockWithoutAWordIsAFormula(String text) {
    assertThat(kind(BlockKind.PARAGRAPH, text)).isEqualTo(BlockKind.FORMULA);
    assertThat(kind(BlockKind.TABLE_CELL, text)).isEqualTo(BlockKind.FORMULA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "where x = 2",
        "queen bee (1)",
        "IP",
        "• log",
        "cost: 12",
        "tank (4)",
        "pH",
        "the 2nd",
        "β-blocker 5 mg",
        "пчела 1",
        "蜂 2"
      })
  void aBlockWithAWordIsNone(String text) {
    assertThat(kind(BlockKind.LIST_ITEM, text)).isEqualTo(BlockKind.LIST_ITEM);
  }

  @ParameterizedTest
  @ValueSource(strings = {"3.1", "A", "x = y"})
  void aHeadingIsNone(String text) {
    assertThat(kind(BlockKind.HEADING, text)).isEqualTo(BlockKind.HEADING);
  }
}
