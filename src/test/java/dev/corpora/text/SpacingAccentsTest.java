package dev.corpora.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpacingAccentsTest {

  @ParameterizedTest
  @CsvSource({
    "´etude, étude",
    "f¨ur, für",
    "f¨ ur, für",
    "fran¸cais, français",
    "d´ej`a, déjà",
    "README` in, README` in",
    "echo `ls`, echo `ls`",
    "5´ x, 5´ x",
  })
  void putsAccentsOntoTheirLetters(String apart, String together) {
    assertThat(new SpacingAccents().apply(apart)).isEqualTo(together);
  }
}
