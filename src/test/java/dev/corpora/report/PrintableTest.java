package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintableTest {

  @Test
  void lettersOfAllScriptsStayAsTheyAre() {
    String text = "Über die Kuppel: \u5929\u6587\u53f0, \u0645\u0631\u0635\u062f, 🔭.pdf";

    assertThat(Printable.of(text)).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          10, \\n
          13, \\r
          9, \\t
          27, \\u001b
          127, \\u007f
          155, \\u009b
          8232, \\u2028
          8238, \\u202e
          55296, \\ud800
          917505, \\U000e0001
          """)
  void whatCouldSteerATerminalIsEscaped(int codePoint, String expected) {
    assertThat(Printable.of("a" + Character.toString(codePoint) + "b"))
        .isEqualTo("a" + expected + "b");
  }
}
