package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import dev.corpora.testing.Scans;
import java.io.File;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scanned pages, with the real program, the real tesseract and false ones. */
class OcrIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String GERMAN =
      "Die Mühle am Fluss mahlt das Getreide der Bauern, und der Müller prüft jeden Morgen den"
          + " Wasserstand. Das Mühlrad dreht sich langsam, wenn der Wasserstand niedrig ist. Der"
          + " Müller öffnet dann das Wehr und wartet, bis das Mühlrad wieder schneller läuft. Die"
          + " Bauern bringen das Getreide in Säcken, und der Müller wiegt die Säcke auf der Waage.";

  /** Answers what it is asked before work begins; then does what a test wants. */
  private static final String FALSE_TESSERACT =
      """
      #!/bin/sh
      case "$1" in
        --version) echo 'tesseract 0.0'; exit 0;;
        --list-langs) printf 'List of available languages (1):\\neng\\n'; exit 0;;
      esac
      """;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    program = new Program(folder);
  }

  private Path scan(String name, String... paragraphs) {
    Path text = PdfFixture.pdf().flow(paragraphs).writeTo(folder.resolve("text-" + name));
    return Scans.scan(text, input.resolve(name));
  }

  private JsonNode vocabulary(String name) throws IOException {
    return JSON.readTree(output.resolve(name + ".vocab.json").toFile());
  }

  private List<String> terms(String name) throws IOException {
    return vocabulary(name).get("entries").findValuesAsText("canonical");
  }

  private JsonNode error(String document) throws IOException {
    return JSON.readTree(output.resolve(".corpora-manifest.json").toFile())
        .get("documents")
        .get(document)
        .get("error");
  }

  /** Puts a program of that name before all others on the path. */
  private void tesseract(String script) throws IOException {
    Path bin = Files.createDirectories(folder.resolve("bin"));
    Path file = bin.resolve("tesseract");
    Files.writeString(file, script);
    assertThat(file.toFile().setExecutable(true)).isTrue();
    program.environment("PATH", bin + File.pathSeparator + System.getenv("PATH"));
  }

  @Test
  void aScanIsPartialUntilItIsReadWithOcr() throws Exception {
    assumeTrue(Scans.canBeRead(), "tesseract is not installed");
    scan("mill.pdf", new Prose(1).paragraphs(24));

    Exit without = program.run("batch", input, "-o", output);

    assertThat(without.code()).isEqualTo(75);
    assertThat(error("mill.pdf").get("message").asText())
        .matches("no text, \\d+ image pages?; try --ocr");

    Exit with = program.run("batch", input, "-o", output, "--ocr");

    assertThat(with.code()).as(with.err()).isZero();
    assertThat(terms("mill")).hasSizeGreaterThan(5);
    assertThat(vocabulary("mill").get("metadata").get("language").asText()).isEqualTo("en");
    assertThat(vocabulary("mill").get("metadata").get("warnings").get(0).asText())
        .matches("\\d+ scanned pages? read with --ocr \\(eng\\): .* mean confidence of 9\\d %.*");
    String first = Files.readString(output.resolve("mill.vocab.json"));
    assertThat(SchemaValidation.of("vocab").faults(first)).isEmpty();

    Exit again = program.run("batch", input, "-o", output, "--ocr");

    assertThat(again.out()).containsPattern("skipped +1");
    assertThat(program.run("batch", input, "-o", output, "--ocr", "--force").code()).isZero();
    assertThat(output.resolve("mill.vocab.json")).hasContent(first);
  }

  @Test
  void theLanguageIsFoundOutOfTheFirstPages() throws Exception {
    assumeTrue(Scans.canBeRead(), "tesseract is not installed");
    scan("muehle.pdf", GERMAN, GERMAN, GERMAN);

    Exit exit = program.run("batch", input, "-o", output, "--ocr");

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(vocabulary("muehle").get("metadata").get("language").asText()).isEqualTo("de");
    assertThat(terms("muehle")).contains("Säcken", "Waage", "Getreide der Bauern");
  }

  @Test
  void languagesWithoutDataAreToldBeforeWorkBegins() throws Exception {
    assumeTrue(Scans.canBeRead(), "tesseract is not installed");
    scan("mill.pdf", "The mill stands by the river.");

    Exit exit = program.run("batch", input, "-o", output, "--ocr", "--ocr-languages", "eng+tlh");

    assertThat(exit.code()).isEqualTo(69);
    assertThat(exit.err())
        .startsWith("corpora: --ocr-languages: tesseract has no data for tlh (it has ")
        .contains("apt-get install tesseract-ocr-tlh")
        .hasLineCount(1);
    assertThat(output).doesNotExist();
  }

  @Test
  void aMissingTesseractIsToldBeforeWorkBegins() throws Exception {
    scan("mill.pdf", "The mill stands by the river.");
    program.environment("PATH", pathWithoutTesseract());

    Exit exit = program.run("batch", input, "-o", output, "--ocr");

    assertThat(exit.code()).isEqualTo(69);
    assertThat(exit.err())
        .startsWith("corpora: --ocr needs the program tesseract, which cannot be run")
        .contains("apt-get install tesseract-ocr")
        .hasLineCount(1);
    assertThat(output).doesNotExist();
  }

  private String pathWithoutTesseract() throws IOException {
    List<String> folders = new ArrayList<>();
    for (String original : System.getenv("PATH").split(File.pathSeparator, -1)) {
      if (!Files.exists(Path.of(original, "tesseract"))) {
        folders.add(original);
        continue;
      }
      Path copy = Files.createTempDirectory(folder, "bin");
      try (DirectoryStream<Path> programs = Files.newDirectoryStream(Path.of(original))) {
        for (Path each : programs) {
          if (!each.endsWith("tesseract")) {
            Files.createSymbolicLink(copy.resolve(each.getFileName()), each);
          }
        }
      }
      folders.add(copy.toString());
    }
    return String.join(File.pathSeparator, folders);
  }

  @Test
  void aTesseractThatCrashesCostsItsPagesAndIsTriedAgain() throws Exception {
    scan("mill.pdf", "The mill stands by the river.");
    tesseract(FALSE_TESSERACT + "kill -SEGV $$\n");

    Exit exit = program.run("batch", input, "-o", output, "--ocr");

    assertThat(exit.code()).isEqualTo(75);
    assertThat(error("mill.pdf").get("type").asText()).isEqualTo("pages_unread");
    assertThat(error("mill.pdf").get("message").asText())
        .isEqualTo("the scanned page could not be read; page 1: tesseract ended with code 139");
    assertThat(
            SchemaValidation.of("manifest")
                .faults(Files.readString(output.resolve(".corpora-manifest.json"))))
        .isEmpty();

    tesseract(FALSE_TESSERACT + "cat > /dev/null\n" + table("mill", "river"));

    Exit repaired = program.run("batch", input, "-o", output, "--ocr");

    assertThat(repaired.code()).as(repaired.err()).isZero();
    assertThat(vocabulary("mill").get("metadata").get("token_count").asInt()).isEqualTo(2);
  }

  /** A command that prints a table of words. */
  private static String table(String... words) {
    StringBuilder table =
        new StringBuilder(
            "cat <<'END'\nlevel\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth"
                + "\theight\tconf\ttext\n");
    int left = 300;
    for (String word : words) {
      table.append("5\t1\t1\t1\t1\t1\t").append(left).append("\t400\t90\t30\t96.5\t");
      table.append(word).append('\n');
      left += 100;
    }
    return table.append("END\n").toString();
  }

  @Test
  void aTesseractThatAnswersGarbageCostsItsPages() throws Exception {
    scan("mill.pdf", "The mill stands by the river.");
    tesseract(FALSE_TESSERACT + "head -c 100000 /dev/urandom\n");

    Exit exit = program.run("batch", input, "-o", output, "--ocr");

    assertThat(exit.code()).isEqualTo(75);
    assertThat(error("mill.pdf").get("message").asText())
        .endsWith("page 1: tesseract gave an answer that is no table of words");
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    scan("mill.pdf", "The mill stands by the river.");
    tesseract(FALSE_TESSERACT + "exec cat /dev/zero\n");

    Exit exit = program.run("batch", input, "-o", output, "--ocr");

    assertThat(exit.code()).isEqualTo(75);
    assertThat(error("mill.pdf").get("message").asText())
        .endsWith("page 1: tesseract gave an answer without end");
  }

  @Test
  void aTesseractThatHangsIsKilledWithWhatItStarted() throws Exception {
    scan("mill.pdf", "The mill stands by the river.");
    String seconds = String.valueOf(100_000 + ProcessHandle.current().pid());
    tesseract(FALSE_TESSERACT + "sleep " + seconds + " & sleep " + seconds + "\n");

    Exit exit = program.run("batch", input, "-o", output, "--ocr", "--timeout", "6s");

    assertThat(exit.code()).isEqualTo(75);
    assertThat(error("mill.pdf").get("message").asText())
        .endsWith("page 1: tesseract took longer than 3 s");
    assertThat(ProcessHandle.allProcesses())
        .noneMatch(process -> process.info().commandLine().orElse("").contains(seconds));
  }
}
