package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.SchemaValidation;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files of the packaged program. */
class ConfigIT {

  @TempDir Path folder;
  private Program program;

  @BeforeEach
  void documents() throws IOException {
    program = new Program(folder);
    Files.createDirectories(folder.resolve("in/drafts"));
    PdfFixture.pdf().flow(new Prose(1).paragraphs(5)).writeTo(folder.resolve("in/a.pdf"));
    PdfFixture.pdf().flow(new Prose(2).paragraphs(5)).writeTo(folder.resolve("in/drafts/b.pdf"));
  }

  @Test
  void aProfileOfTheUsersOwnFolderDrivesARun() throws Exception {
    Path config = Files.createDirectories(folder.resolve("config/corpora"));
    Files.writeString(
        config.resolve("corpora.yaml"),
        """
        output: ../../out
        quiet: true
        profiles:
          nightly:
            input: ../../in
            exclude: [drafts/]
        """);

    Exit run = program.run("batch", "--profile", "nightly");

    assertThat(run.code()).as(run.err()).isZero();
    assertThat(run.out()).containsPattern("documents found +1\\R");
    assertThat(folder.resolve("out/a.vocab.json")).exists();
    Exit shown = program.run("config", "--profile", "nightly");
    assertThat(shown.out())
        .contains(folder.resolve("in") + " ", "corpora.yaml:5 (profile nightly)");
    Exit json = program.run("config", "--profile", "nightly", "--json");
    assertThat(SchemaValidation.of("config").faults(json.out())).isEmpty();
  }

  @Test
  void saysWhichLineOfWhichFileIsWrong() throws Exception {
    Files.writeString(folder.resolve("corpora.yaml"), "workers: 1\ntimout: 5m\n");

    Exit run = program.run("batch", "in", "-o", "out");

    assertThat(run.code()).isEqualTo(78);
    assertThat(run.err())
        .isEqualToIgnoringNewLines(
            "corpora: configuration file corpora.yaml, line 2: unknown key 'timout'; did you mean"
                + " 'timeout'?");
    assertThat(folder.resolve("out")).doesNotExist();
    assertThat(program.run("batch", "in", "--config", "nowhere.yaml").code()).isEqualTo(78);
  }

  @Test
  void theYamlLibraryIsLoadedForYamlAlone() throws Exception {
    Files.writeString(folder.resolve("a.properties"), "workers=1\n");
    Files.writeString(folder.resolve("a.yaml"), "workers: 1\n");
    program.environment("CORPORA_JAVA_OPTS", "-Xlog:class+load:file=" + folder.resolve("loaded"));

    // What does the reading; an archive of classes may bring exceptions and the like unasked.
    String scanner = "org.yaml.snakeyaml.scanner.ScannerImpl ";

    program.run("config", "--config", "a.properties");
    assertThat(folder.resolve("loaded")).content().isNotEmpty().doesNotContain(scanner);
    program.run("config", "--config", "a.yaml");
    assertThat(folder.resolve("loaded")).content().contains(scanner);
  }
}
