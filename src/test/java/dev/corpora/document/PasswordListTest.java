package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PasswordListTest {

  @TempDir Path folder;

  @Test
  void theFirstMatchingPatternCounts() throws Exception {
    PasswordList list = list("# ours\n\nmanuals/*.pdf\tfirst\n*.pdf\tsecond word\n");

    assertThat(list.passwordFor("manuals/a.pdf")).contains("first");
    assertThat(list.passwordFor("a.pdf")).contains("second word");
    assertThat(list.passwordFor("a.epub")).isEmpty();
  }

  @Test
  void aPatternWithoutASlashMatchesNamesInEveryFolder() throws Exception {
    assertThat(list("secret*.pdf\tx\n").passwordFor("deep/down/secret-plan.pdf")).contains("x");
  }

  @Test
  void aPasswordKeepsItsBlanksAndTabs() throws Exception {
    assertThat(list("*.pdf\t a\tb \n").passwordFor("x.pdf")).contains(" a\tb ");
  }

  @Test
  void aLineWithoutATabIsRefusedByNumberAndNotQuoted() throws Exception {
    assertThatThrownBy(() -> list("*.pdf\tfine\n*.pdf hunter2\n"))
        .isInstanceOf(PasswordFileException.class)
        .hasMessageContaining("passwords.txt, line 2")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aBrokenPatternIsRefusedByNumber() {
    assertThatThrownBy(() -> list("[a\thunter2\n"))
        .isInstanceOf(PasswordFileException.class)
        .hasMessageContaining("line 1")
        .hasMessageNotContaining("hunter2");
  }

  @Test
  void aMissingFileIsNamed() {
    assertThatThrownBy(() -> PasswordList.read(folder.resolve("none.txt")))
        .isInstanceOf(PasswordFileException.class)
        .hasMessageContaining("none.txt does not exist");
  }

  @Test
  void passwordsAreNotShown() throws Exception {
    assertThat(list("*.pdf\thunter2\n").toString()).doesNotContain("hunter2");
  }

  private PasswordList list(String content) throws IOException, PasswordFileException {
    return PasswordList.read(Files.writeString(folder.resolve("passwords.txt"), content));
  }
}
