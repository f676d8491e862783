package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.cli.InProcess.End;
import dev.corpora.testing.MadeVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExportCommandTest {

  @TempDir Path folder;
  private final InProcess commands = new InProcess();
  private Path kiln;

  @BeforeEach
  void vocabularies() throws IOException {
    kiln = MadeVocabulary.of("kiln.pdf", "en").entry("kiln", 3, 8, 0.5).write(folder);
    MadeVocabulary.of("oven.pdf", "en").entry("kiln", 1, 8, 0.5).write(folder);
  }

  private String exported(Path input, String... options) throws IOException {
    Path output = folder.resolve("out/export");
    Object[] args = new Object[6 + options.length];
    args[0] = "export";
    args[1] = input;
    args[2] = "--format";
    args[3] = "CSV";
    args[4] = "-o";
    args[5] = output;
    System.arraycopy(options, 0, args, 6, options.length);
    End end = commands.run(args);
    assertThat(end.err()).isEmpty();
    assertThat(end.code()).isZero();
    return Files.readString(output);
  }

  @Test
  void exportsAVocabularyAMasterAndAFolder() throws IOException {
    String columns = "term,frequency,documents,id";
    assertThat(exported(kiln, "--columns", columns))
        .isEqualTo(columns + "\r\nkiln,3,1,en-kiln\r\n");
    String both = columns + "\r\nkiln,4,2,en-kiln\r\n";
    assertThat(exported(folder, "--columns", columns)).isEqualTo(both);
    commands.run("consolidate", folder);
    assertThat(exported(folder, "--columns", columns)).isEqualTo(both);
    assertThat(exported(folder.resolve("master.vocab.json"), "--columns", columns)).isEqualTo(both);
  }

  @Test
  void everyFormatHasAName() throws IOException {
    for (String format : ExportFormatOptions.formats().split(", ", -1)) {
      Path output = folder.resolve("x." + format);
      End end = commands.run("export", kiln, "--format", format, "-o", output);
      assertThat(end.code()).as(end.err()).isZero();
      assertThat(output).isNotEmptyFile();
    }
  }

  @Test
  void damagedVocabulariesOfAFolderAreNamedAndExit75() throws IOException {
    Files.writeString(folder.resolve("oven.vocab.json"), "{");
    End end = commands.run("export", folder, "--format", "csv", "-o", folder.resolve("x.csv"));

    assertThat(end.code()).isEqualTo(75);
    assertThat(end.err()).contains("left out: " + folder.resolve("oven.vocab.json"));
    assertThat(folder.resolve("x.csv")).content().contains("kiln,kiln,en");
  }

  @Test
  void badInputIsNamedAndLeavesNoFile() throws IOException {
    Path x = folder.resolve("x");
    assertEnd(commands.run("export", kiln, "-o", x), 2, "--format");
    assertEnd(commands.run("export", kiln, "--format", "doc", "-o", x), 2, "csv, tsv, xlsx");
    assertEnd(
        commands.run("export", kiln, "--format", "csv", "--columns", "x"), 2, "no column 'x'");
    assertEnd(
        commands.run("export", kiln, "--format", "skos", "--base-iri", "a b"), 2, "absolute IRI");
    assertEnd(commands.run("export", folder.resolve("no"), "--format", "csv"), 64, "not exist");
    Files.writeString(kiln, Files.readString(kiln).replace("\n  ]\n}\n", ""));
    assertEnd(
        commands.run("export", kiln, "--format", "csv", "-o", x), 65, "is not a whole vocabulary");
    assertThat(x).doesNotExist();
    assertEnd(
        commands.run(
            "export",
            folder.resolve("oven.vocab.json"),
            "--format",
            "csv",
            "-o",
            kiln.resolve("x")),
        73,
        "cannot");
  }

  private static void assertEnd(End end, int code, String message) {
    assertThat(end.err()).contains(message).doesNotContain("\tat ");
    assertThat(end.code()).isEqualTo(code);
    assertThat(end.out()).isEmpty();
  }
}
