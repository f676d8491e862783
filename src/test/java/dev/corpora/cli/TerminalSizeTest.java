package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.report.Terminal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TerminalSizeTest {

  @Test
  void isReadAsSttyPrintsIt() {
    assertThat(TerminalSize.parse("24 80\n")).contains(new Terminal.Size(80, 24));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "80", "0 0", "24 0", "24 80 1", "999999 9", "24 x"})
  void isUnknownWhereNothingUsefulIsPrinted(String text) {
    assertThat(TerminalSize.parse(text)).isEmpty();
  }
}
