package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.corpora.model.DocumentFormat;
import dev.corpora.testing.MadeVocabulary;
import dev.corpora.vocabulary.Vocabulary;
import dev.corpora.vocabulary.VocabularyMetadata;
import dev.corpora.vocabulary.VocabularyWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ReportCommandTest {

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(Object... arguments) {
    CommandLine program = new CommandLine(new ReportCommand(TestEnvironment.of(out, err)));
    Failures failures = new Failures(program.getErr());
    program.setExecutionExceptionHandler(
        (failure, command, parsed) -> {
          err.append(failure.getMessage());
          return failures.handleExecutionException(failure, command, parsed);
        });
    String[] line = List.of(arguments).stream().map(Object::toString).toArray(String[]::new);
    return program.execute(line);
  }

  private void vocabulary(String name) throws IOException {
    Files.createDirectories(folder.resolve(name).getParent());
    new VocabularyWriter()
        .write(
            new Vocabulary(
                new VocabularyMetadata(
                    name + ".pdf",
                    "sha256:" + "0a".repeat(32),
                    DocumentFormat.PDF,
                    null,
                    "en",
                    1,
                    10,
                    Instant.EPOCH,
                    "0.1.0",
                    "sha256:" + "0b".repeat(32),
                    "local",
                    "general",
                    Optional.empty(),
                    List.of(),
                    0,
                    0,
                    0),
                List.of()),
            folder.resolve(name + ".vocab.json"));
  }

  private static JsonNode content(Path page) throws IOException {
    return new JsonMapper()
        .readTree(
            Objects.requireNonNull(Jsoup.parse(page.toFile()).getElementById("content")).data());
  }

  @Test
  void aMasterVocabularyIsNoDocumentOfThePage() throws IOException {
    MadeVocabulary.of("kiln.pdf", "en").entry("kiln", 3, 8, 0.5).write(folder);
    assertThat(new InProcess().run("consolidate", folder).code()).isZero();

    assertThat(run(folder)).as(err.toString()).isZero();
  }

  @Test
  void vocabulariesOfAFolderAndItsSubFoldersGoIntoOnePage() throws IOException {
    vocabulary("b");
    vocabulary("sub/a");
    vocabulary(".hidden/c");

    assertThat(run(folder)).as(err.toString()).isZero();

    Path page = folder.resolve("report.html");
    assertThat(out.toString()).isEqualTo("report: " + page + System.lineSeparator());
    assertThat(content(page).get("documents").findValuesAsText("path"))
        .containsExactly("b.pdf", "sub/a.pdf");
  }

  @Test
  void aDamagedVocabularyIsNamedAndLeftOut() throws IOException {
    vocabulary("a");
    Files.writeString(folder.resolve("torn.vocab.json"), "{\"metadata\": {");

    Path page = folder.resolve("out/page.html");
    assertThat(run(folder, "-o", page)).isEqualTo(ExitCode.TEMPORARY_FAILURE.code());

    assertThat(err.toString()).contains("left out: ", "torn.vocab.json");
    assertThat(content(page).get("documents").findValuesAsText("path")).containsExactly("a.pdf");
  }

  @Test
  void aFolderWithoutVocabulariesIsRefused() {
    assertThat(run(folder)).isEqualTo(ExitCode.NO_INPUT.code());

    assertThat(err.toString()).contains("there is no vocabulary in " + folder);
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void aFolderThatIsNoneIsRefused() {
    assertThat(run(folder.resolve("none"))).isEqualTo(ExitCode.BAD_INPUT.code());
  }

  @Test
  void aPageThatCannotBeWrittenIsSaidSo() throws IOException {
    vocabulary("a");
    Files.writeString(folder.resolve("file"), "");

    assertThat(run(folder, "-o", folder.resolve("file/page.html")))
        .isEqualTo(ExitCode.CANNOT_CREATE.code());
  }
}
