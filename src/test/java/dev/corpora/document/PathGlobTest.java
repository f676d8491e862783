package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathGlobTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.pdf            | a.pdf
          *.pdf            | deep/down/A.PDF
          a/**             | a/b.pdf
          a/**             | a/b/c.pdf
          a/               | a/b/c.pdf
          /b.pdf           | b.pdf
          a/*.pdf          | a/b.pdf
          **/b.pdf         | b.pdf
          **/b.pdf         | a/x/b.pdf
          a/**/b.pdf       | a/b.pdf
          a/**/b.pdf       | a/x/y/b.pdf
          **/drafts/**     | drafts/b.pdf
          ?.pdf            | a/b.pdf
          [a-c]*.{pdf,epub}| x/book.epub
          [!x]*.pdf        | book.pdf
          a\\*.pdf         | a*.pdf
          a+(1).pdf        | a+(1).pdf
          größe*.pdf       | a/GRÖßEN.pdf
          """)
  void fits(String glob, String path) {
    assertThat(new PathGlob(glob).matcher().test(path)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          *.pdf     | a.epub
          *.pdf     | a.pdf/b.epub
          a         | a/b.pdf
          a/*.pdf   | a/b/c.pdf
          /b.pdf    | a/b.pdf
          a/**      | ba/c.pdf
          a/        | a.pdf
          ?.pdf     | ab.pdf
          a[!b]c/*  | a/c/d
          a.pdf     | axpdf
          """)
  void doesNotFit(String glob, String path) {
    assertThat(new PathGlob(glob).matcher().test(path)).isFalse();
  }

  @Test
  void bothNormalFormsOfALetterAreTheSame() {
    assertThat(new PathGlob("gro\u0308\u00dfe.pdf").matcher().test("a/gr\u00f6\u00dfe.pdf"))
        .isTrue();
    assertThat(new PathGlob("gr\u00f6\u00dfe.pdf").matcher().test("gro\u0308\u00dfe.pdf")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "[a, a [ has no ]",
    "'{a', a { has no }",
    "'{a{b}}', within another",
    "a\\, ends with a backslash",
    "[b-a], no set",
    "'', it is empty"
  })
  void saysWhatIsWrong(String glob, String reason) {
    assertThatThrownBy(() -> new PathGlob(glob))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(reason)
        .hasMessageContaining("write *.pdf");
  }
}
