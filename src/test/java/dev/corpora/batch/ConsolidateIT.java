package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.SchemaValidation;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Master vocabularies by the packaged program. */
class ConsolidateIT {

  @TempDir Path folder;

  @Test
  void batchAndConsolidateMakeTheSameMaster() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in/sub")).getParent();
    document(input.resolve("mill.epub"), 1);
    document(input.resolve("sub/weir.epub"), 2);
    Path output = folder.resolve("out");
    Path master = output.resolve("master.vocab.json");
    Program program = new Program(folder);

    Exit batch = program.run("batch", input, "-o", output, "--consolidate");
    byte[] first = Files.readAllBytes(master);
    Files.delete(master);
    Exit consolidate = program.run("consolidate", output);

    assertThat(batch.code()).as(batch.err()).isZero();
    assertThat(batch.out()).contains("of 2 documents, 2 of them read anew\n+");
    assertThat(consolidate.code()).as(consolidate.err()).isZero();
    assertThat(consolidate.out()).contains("of 2 documents, 0 of them read anew\n+");
    assertThat(master).hasBinaryContent(first);
    assertThat(SchemaValidation.of("master").faults(Files.readString(master))).isEmpty();
    assertThat(Files.readString(master)).contains("\"document\":\"sub/weir.epub\"");
    Exit again = program.run("batch", input, "-o", output, "--consolidate");
    assertThat(again.out()).contains("+0 new, ~0 updated, -0 removed");
    assertThat(again.code()).isZero();
  }

  @Test
  void batchLeavesOutWhatHasNoDocumentAnyMoreOnRequest() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in/sub")).getParent();
    document(input.resolve("mill.epub"), 1);
    document(input.resolve("sub/weir.epub"), 2);
    Path output = folder.resolve("out");
    Program program = new Program(folder);
    program.run("batch", input, "-o", output);
    Files.delete(input.resolve("sub/weir.epub"));

    Exit batch = program.run("batch", input, "-o", output, "--consolidate", "--remove-orphans");

    assertThat(batch.code()).as(batch.err()).isZero();
    assertThat(batch.out()).contains("of 1 documents", "1 vocabularies without their document");
    assertThat(output.resolve("master.vocab.json")).content().doesNotContain("sub/weir.epub");
    assertThat(output.resolve("sub/weir.vocab.json")).exists();
    Exit alone = program.run("batch", input, "-o", output, "--remove-orphans");
    assertThat(alone.code()).isEqualTo(2);
    assertThat(alone.err()).contains("--consolidate").doesNotContain("\tat ");
  }

  @Test
  void aMasterIsNoContrastAndNoObstacleToOne() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    Path others = Files.createDirectories(folder.resolve("others"));
    document(input.resolve("mill.epub"), 1);
    document(others.resolve("weir.epub"), 2);
    Program program = new Program(folder);
    program.run("batch", others);
    program.run("batch", input, "-o", folder.resolve("a"), "--contrast", others);
    program.run("consolidate", others);
    Exit with = program.run("batch", input, "-o", folder.resolve("b"), "--contrast", others);

    assertThat(with.code()).as(with.err()).isZero();
    assertThat(folder.resolve("b/mill.vocab.json"))
        .hasSameBinaryContentAs(folder.resolve("a/mill.vocab.json"));
  }

  @Test
  void batchExportsInTheEndAsExportDoes() throws Exception {
    Path input = Files.createDirectories(folder.resolve("in"));
    document(input.resolve("mill.epub"), 1);
    Path output = folder.resolve("out");
    Program program = new Program(folder);

    Exit batch = program.run("batch", input, "-o", output, "--export", "csv,skos,xlsx");
    Exit export = program.run("export", output, "--format", "csv");

    assertThat(batch.code()).as(batch.err()).isZero();
    assertThat(batch.out()).contains("exported: " + output.resolve("terms.csv"));
    assertThat(export.code()).as(export.err()).isZero();
    assertThat(export.out())
        .startsWith("term,canonical,")
        .isEqualTo(Files.readString(output.resolve("terms.csv")));
    assertThat(output.resolve("terms.ttl")).content().contains("skos:prefLabel");
    assertThat(output.resolve("terms.xlsx")).isNotEmptyFile();
  }

  private static void document(Path file, int seed) throws Exception {
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill", new Prose(seed).paragraphs(6))
        .write(file);
  }
}
