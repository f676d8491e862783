package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program takes for its documents, and in which order. */
class InputsIT {

  @TempDir Path folder;
  private Program program;
  private Path output;

  @BeforeEach
  void documents() throws IOException {
    program = new Program(folder);
    output = folder.resolve("out");
    pdf("in/long.pdf", 40);
    pdf("in/drafts/twin.pdf", 10);
    Files.copy(folder.resolve("in/drafts/twin.pdf"), folder.resolve("in/drafts/twin.epub"));
    pdf("in/short.pdf", 5);
  }

  private void pdf(String name, int paragraphs) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    PdfFixture.pdf().flow(new Prose(paragraphs).paragraphs(paragraphs)).writeTo(file);
  }

  private List<String> vocabularies() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(".vocab.json"))
          .map(file -> output.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void patternsLimitAndOrderChooseDocumentsAndNeverMoveOne() throws Exception {
    Exit chosen = program.run("batch", "in", "-o", output, "--include", "drafts/*.PDF");

    assertThat(chosen.code()).as(chosen.err()).isZero();
    assertThat(vocabularies()).containsExactly("drafts/twin.pdf.vocab.json");
    Exit first =
        program.run(
            "batch", "in", "-o", output, "--exclude=drafts/", "--order", "name", "--limit", 1);
    assertThat(first.out()).containsPattern("documents found +1\\R").contains("processed");
    assertThat(vocabularies()).containsExactly("drafts/twin.pdf.vocab.json", "long.vocab.json");
    Exit all = program.run("batch", "in", "-o", output, "--exclude", "*.epub");
    assertThat(all.out()).containsPattern("processed +1\\R").containsPattern("skipped +2\\R");
    assertThat(vocabularies())
        .containsExactly("drafts/twin.pdf.vocab.json", "long.vocab.json", "short.vocab.json");
  }

  @Test
  void listsGiveDocumentsFromFilesAndStandardInput() throws Exception {
    Files.writeString(folder.resolve("list.txt"), "in/short.pdf\n");
    Path standardInput = Files.writeString(folder.resolve("stdin"), "in/long.pdf\0in/drafts\0");

    Exit lines = program.run("batch", "--from-file", "list.txt", "-o", output);
    Exit nul =
        program
            .input(standardInput)
            .run("batch", "--from-file=-", "-0", "-o", output, "--exclude", "*.epub");

    assertThat(lines.code()).as(lines.err()).isZero();
    assertThat(nul.code()).as(nul.err()).isZero();
    assertThat(vocabularies())
        .containsExactly("drafts/twin.pdf.vocab.json", "long.vocab.json", "short.vocab.json");
  }

  @Test
  void saysWhatIsWrongWithListsAndPatterns() throws Exception {
    Files.writeString(folder.resolve("list.txt"), "in/short.pdf\nin/gone.pdf\n");

    Exit entry = program.run("batch", "--from-file", "list.txt", "-o", output);
    Exit list = program.run("batch", "--from-file", "nowhere.txt", "-o", output);
    Exit glob = program.run("batch", "in", "--include", "[a", "-o", output);
    Exit none = program.run("batch", "in", "--include", "*.PDX", "-o", output);

    assertThat(entry.err()).startsWith("corpora: list.txt, line 2: in/gone.pdf: no such folder");
    assertThat(list.err()).contains("list of inputs nowhere.txt does not exist");
    assertThat(glob.err()).contains("--include", "a [ has no ]");
    assertThat(none.err()).contains("--include and --exclude leave none of the 4 documents");
    assertThat(Stream.of(entry, list, glob, none).map(Exit::code)).containsExactly(64, 64, 2, 66);
    assertThat(output).doesNotExist();
  }
}
