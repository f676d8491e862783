package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CellWidthTest {

  @Test
  void wideCharactersTakeTwoCellsAndAccentsNone() {
    assertThat(CellWidth.of("ab")).isEqualTo(2);
    assertThat(CellWidth.of("\u5929\u6587")).isEqualTo(4);
    assertThat(CellWidth.of("e\u0301")).isEqualTo(1);
  }

  @Test
  void aWideCharacterThatDoesNotFitIsLeftOut() {
    assertThat(CellWidth.keepStart("a\u5929\u6587", 4)).isEqualTo("a\u5929");
  }

  @Test
  void ofAPathTheEndIsKept() {
    assertThat(CellWidth.keepEnd("manuals/deep/handbook.pdf", 15)).isEqualTo("...handbook.pdf");
    assertThat(CellWidth.keepEnd("handbook.pdf", 12)).isEqualTo("handbook.pdf");
    assertThat(CellWidth.keepEnd("\u5929\u6587\u53f0", 5)).isEqualTo("...\u53f0");
  }
}
