package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class BrokenLigaturesTest {

  @Test
  void repairsAMarkThatTheDocumentsOwnWordsProve() {
    List<String> lines =
        List.of(
            "the de¤nition of a ¤gure is ¤nal",
            "a ¤eld of in¤nity",
            "definition figure final field");
    assertThat(BrokenLigatures.provenBy(lines).apply("an in¤nite de¤nition"))
        .isEqualTo("an infinite definition");
  }

  @Test
  void leavesAMarkThatIsOneByItself() {
    List<String> lines = List.of("5 ¤ and 6 ¤ and 7 ¤", "the ¤rst ¤eld ¤gure", "¤ ¤ ¤ ¤");
    assertThat(BrokenLigatures.provenBy(lines).apply("¤rst")).isEqualTo("¤rst");
  }

  @Test
  void leavesAMarkThatNoWordProves() {
    List<String> lines = List.of("qu¤rz", "bl¤rg", "kn¤mp", "whole words here");
    assertThat(BrokenLigatures.provenBy(lines).apply("qu¤rz")).isEqualTo("qu¤rz");
  }
}
