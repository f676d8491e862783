package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.Block;
import dev.corpora.model.BlockKind;
import dev.corpora.model.Checkpoint;
import dev.corpora.model.Location;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignatureBlocksTest {

  private static BlockKind kind(String text) {
    Block block = new Block(BlockKind.PARAGRAPH, text, Location.UNKNOWN);
    return new SignatureBlocks()
        .apply(List.of(block), new CleaningRun(Checkpoint.NONE))
        .get(0)
        .kind();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "int open_valve (int valve, double pressure) [Function]",
        "valve-directory [User Option]",
        "pressure = measure (valve, \"bar\", . . .)",
        "[flow, loss] = measure (x, y)",
        "open(valve, speed=3);",
        "$ ls -l valves",
        "root@mill:~# systemctl start pump"
      })
  void programTextInAProportionalFontIsCode(String text) {
    assertThat(kind(text)).isEqualTo(BlockKind.CODE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check valve (closed)",
        "valves (gate, ball and plug valves, for instance)",
        "The valve opens [see Function 3]",
        "The mill was founded by monks [Keeper]",
        "$ 12 million were spent on the pumps.",
        "% of the water is lost"
      })
  void languageIsNot(String text) {
    assertThat(kind(text)).isEqualTo(BlockKind.PARAGRAPH);
  }
}
