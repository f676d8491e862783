package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.manifest.RunLock;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Hazard;
import dev.corpora.testing.HazardAgent;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the packaged program says of a run before it. */
class DryRunIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Program program;
  private Path input;

  @BeforeEach
  void documents() throws IOException {
    program = new Program(Files.createDirectory(folder.resolve("scratch")));
    input = Files.createDirectory(folder.resolve("in"));
    PdfFixture.pdf().flow(new Prose(1).paragraphs(10)).writeTo(input.resolve("good.pdf"));
    EpubFixture.epub()
        .language("en")
        .chapter("The mill", new Prose(2).paragraphs(10))
        .chapter("The bees", new Prose(3).paragraphs(10))
        .write(input.resolve("good.epub"));
  }

  private void broken() throws IOException {
    PdfFixture.pdf().page("secret").userPassword("pw").writeTo(input.resolve("encrypted.pdf"));
    Files.writeString(input.resolve("text.pdf"), "no PDF at all");
    Files.createFile(input.resolve("empty.epub"));
  }

  /** Everything below the folder, with what a write would change. */
  private Map<String, String> tree() throws IOException {
    Map<String, String> tree = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(p -> !p.startsWith(folder.resolve("scratch"))).toList()) {
        tree.put(
            path.toString(),
            Files.getLastModifiedTime(path, LinkOption.NOFOLLOW_LINKS) + " " + Files.size(path));
      }
    }
    return tree;
  }

  private JsonNode preview(Object... options) throws Exception {
    Map<String, String> before = tree();
    List<Object> arguments =
        Stream.concat(
                Stream.of("batch", input, "-o", folder.resolve("out"), "--dry-run", "--json"),
                Stream.of(options))
            .toList();
    Exit exit = program.run(arguments.toArray());
    assertThat(SchemaValidation.of("dry-run").faults(exit.out())).as(exit.err()).isEmpty();
    assertThat(tree()).isEqualTo(before);
    JsonNode report = JSON.readTree(exit.out());
    assertThat(report.get("exit_code").asInt()).isEqualTo(exit.code());
    return report;
  }

  private static JsonNode document(JsonNode report, String name) {
    for (JsonNode document : report.get("documents")) {
      if (document.get("document").asText().equals(name)) {
        return document;
      }
    }
    throw new AssertionError("nothing is said of " + name);
  }

  private static String of(JsonNode report, String name) {
    JsonNode document = document(report, name);
    return Stream.of("action", "reason", "signature", "extent", "language", "encrypted", "expected")
            .map(field -> document.get(field).asText())
            .reduce((a, b) -> a + " " + b)
            .orElseThrow()
        + " "
        + document.get("problem").path("type").asText("-");
  }

  @Test
  void saysWhoHoldsTheOutputFolderNow() throws Exception {
    Path output = Files.createDirectory(folder.resolve("out"));
    try (RunLock lock = RunLock.acquire(output)) {
      Exit exit = program.run("batch", input, "-o", output, "--dry-run", "--max-lock-wait", "7");

      assertThat(lock.isIntact()).isTrue();
      assertThat(exit.code()).isZero();
      assertThat(exit.err())
          .contains("another run holds " + output + ": process " + ProcessHandle.current().pid())
          .contains("would wait 7 s at most and then end with exit code 75");
    }
    assertThat(program.run("batch", input, "-o", output, "--dry-run").err()).isEmpty();
  }

  @Test
  void saysWhatARunWouldDoAndFindAndTouchesNothing() throws Exception {
    broken();

    JsonNode report = preview();

    assertThat(of(report, "good.pdf")).isEqualTo("process new as_named 1 en false success -");
    assertThat(of(report, "good.epub")).isEqualTo("process new as_named 2 en false success -");
    assertThat(of(report, "encrypted.pdf"))
        .isEqualTo("process new as_named null null true failed encrypted");
    assertThat(of(report, "text.pdf"))
        .isEqualTo("process new other null null false failed unreadable");
    assertThat(of(report, "empty.epub"))
        .isEqualTo("process new empty null null false failed unreadable");
    assertThat(report.get("failed").asInt()).isEqualTo(3);
    assertThat(report.get("exit_code").asInt()).isEqualTo(75);
    assertThat(report.get("seconds_from").asText()).isEqualTo("usual_rate");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void tellsWhatIsDoneFromWhatIsNotAsTheRunDoes() throws Exception {
    assertThat(program.run("batch", input, "-o", folder.resolve("out")).code()).isZero();
    Files.writeString(folder.resolve("out/good.pdf.vocab.json"), "damaged");

    JsonNode report = preview();

    assertThat(of(report, "good.epub"))
        .isEqualTo("skip unchanged as_named null en false success -");
    assertThat(of(report, "good.pdf"))
        .isEqualTo("process vocabulary_damaged as_named 1 en false success -");
    assertThat(report.get("seconds_from").asText()).isEqualTo("earlier_runs");
    assertThat(report.get("exit_code").asInt()).isZero();
    assertThat(of(preview("--force"), "good.epub")).startsWith("process forced");
    assertThat(of(preview("--max-terms", 5), "good.epub")).startsWith("process settings_changed");
  }

  @Test
  void documentsThatHangOrBreakTheirProcessCostTheOthersNothing() throws Exception {
    for (Hazard hazard : List.of(Hazard.SPIN, Hazard.HALT)) {
      PdfFixture.pdf()
          .title(hazard.title())
          .flow(new Prose(4).paragraphs(3))
          .writeTo(input.resolve(hazard.name() + ".pdf"));
    }
    program.environment(
        "CORPORA_JAVA_OPTS", HazardAgent.optionFor(folder.resolve("scratch/hazards.jar")));

    JsonNode report = preview("--timeout", "2s");

    assertThat(of(report, "SPIN.pdf")).endsWith("failed timed_out");
    assertThat(of(report, "HALT.pdf")).endsWith("failed crashed");
    assertThat(of(report, "good.pdf")).isEqualTo("process new as_named 1 en false success -");
    assertThat(of(report, "good.epub")).isEqualTo("process new as_named 2 en false success -");
  }

  @Test
  void isReadableAndSaysHowTheRunWouldEnd() throws Exception {
    broken();
    Files.delete(input.resolve("good.pdf"));
    Files.delete(input.resolve("good.epub"));

    Exit exit = program.run("batch", input, "-o", folder.resolve("out"), "-n");

    assertThat(exit.code()).isEqualTo(65);
    assertThat(exit.out())
        .contains("Dry run: nothing was written.", "encrypted.pdf: would fail, ")
        .containsPattern("process +new +13 B +- +- +text.pdf: would fail, ")
        .containsPattern("to process +3 ")
        .containsPattern("exit code +65\\R");
  }

  @Test
  void aRunThatCouldNotBeginIsRefusedAlike() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThat(program.run("batch", input, "-n", "-o", file.resolve("out")).code()).isEqualTo(73);
    assertThat(program.run("batch", input, "-n", "--include", "*.x").code()).isEqualTo(66);
    assertThat(program.run("batch", folder.resolve("gone"), "-n").code()).isEqualTo(64);
    assertThat(program.run("batch", input, "-n", "--blocklist", "gone.json").code()).isEqualTo(78);
  }
}
