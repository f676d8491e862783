package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exit codes and streams of the packaged program where a batch does not even begin. */
class CommandLineIT {

  @TempDir Path folder;
  private Program program;
  private Path input;

  @BeforeEach
  void input() throws IOException {
    program = new Program(folder);
    input = Files.createDirectory(folder.resolve("in"));
  }

  private void aDocument() throws IOException {
    Files.writeString(input.resolve("a.pdf"), "no PDF, but nobody will look");
  }

  private static void assertEnd(Exit exit, int code, String message) {
    assertThat(exit.code()).as(exit.err()).isEqualTo(code);
    assertThat(exit.err()).startsWith("corpora: ").contains(message).doesNotContain("\tat ");
    assertThat(exit.out()).isEmpty();
  }

  @Test
  void versionAndHelpArePrinted() throws Exception {
    Exit version = program.run("--version");
    Exit help = program.run("batch", "--help");

    assertThat(version.out().lines()).first().asString().matches("corpora \\d+\\.\\d+\\.\\d+");
    assertThat(version.out()).contains("\nJava ", "\nlanguages: ", "en ud-ewt", "\nterms: ");
    assertThat(version.err()).isEmpty();
    assertThat(version.code()).isZero();
    assertThat(help.out()).contains("--output", "Exit codes:", "Examples:");
    assertThat(help.code()).isZero();
  }

  @Test
  void exitsWith2OnBadUsage() throws Exception {
    assertEnd(program.run("batch", input, "--worker", 3), 2, "--worker");
    assertEnd(program.run("batch", input, "--workers", 0), 2, "--workers must be from 1");
  }

  @Test
  void exitsWith64OnAnInputThatDoesNotExist() throws Exception {
    assertEnd(program.run("batch", folder.resolve("nowhere")), 64, "nowhere");
  }

  @Test
  void exitsWith66OnAFolderWithoutDocuments() throws Exception {
    assertEnd(program.run("batch", input, "-o", folder.resolve("out")), 66, "");
  }

  @Test
  void exitsWith73WhereTheOutputCannotBeCreated() throws Exception {
    aDocument();
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertEnd(program.run("batch", input, "-o", file.resolve("out")), 73, "file");
  }

  @Test
  void exitsWith78OnABadConfiguration() throws Exception {
    aDocument();
    Files.writeString(folder.resolve("corpora.properties"), "wrokers=2\n");

    assertEnd(program.run("batch", input), 78, "wrokers");
  }

  @Test
  void exitsWith78OnAMissingBlockList() throws Exception {
    aDocument();

    assertEnd(program.run("batch", input, "--blocklist", "nowhere.json"), 78, "nowhere.json");
  }

  @Test
  void exitsWith78OnListsThatCannotBeUsed() throws Exception {
    aDocument();

    assertEnd(program.run("batch", input, "--known", "nowhere.txt"), 78, "nowhere.txt");
    assertEnd(program.run("batch", input, "--reference", "nowhere.tsv"), 78, "nowhere.tsv");
    assertEnd(program.run("batch", input, "--contrast", "nowhere"), 78, "nowhere");
  }
}
