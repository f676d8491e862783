package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.report.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in-process. */
class SchemesCommandTest {

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int run(String... args) {
    FakeBatch batch = FakeBatch.ending(0, 0, 0, 0);
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            Terminal.NONE,
            List.of(),
            Clock.systemUTC(),
            Optional.empty(),
            name -> Optional.empty(),
            System::nanoTime,
            handler -> {},
            code -> {},
            warnings -> {},
            config -> batch.create(config));
    return Corpora.run(environment, args);
  }

  @Test
  void theShippedSchemesAreListedWithVersionAndCategories() {
    assertThat(run("schemes")).isZero();

    assertThat(out.toString().lines().filter(line -> !line.startsWith(" ")))
        .satisfiesExactly(
            line -> assertThat(line).matches("general +version \\S+, 28 categories, 0 attributes"),
            line ->
                assertThat(line).matches("fantasy-rpg +version \\S+, 8 categories, 20 attributes"),
            line ->
                assertThat(line).matches("technical +version \\S+, 10 categories, 0 attributes"));
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void whatIsShownPassesTheCheck() throws IOException {
    assertThat(run("schemes", "show", "fantasy-rpg")).isZero();
    Path own = Files.writeString(folder.resolve("own.yaml"), out.toString());
    out.getBuffer().setLength(0);

    assertThat(run("schemes", "check", own.toString())).as(err.toString()).isZero();
    assertThat(out.toString()).contains("own.yaml: scheme fantasy-rpg, version ", "8 categories");
  }

  @Test
  void faultsAreTakenToStandardErrorWithTheirPlaces() throws IOException {
    Path own =
        Files.writeString(
            folder.resolve("own.yaml"), "name: x\nversion: 1\ncategories:\n  - id: ''\n");

    assertThat(run("schemes", "check", own.toString())).isEqualTo(78);
    assertThat(err.toString()).isEqualToIgnoringNewLines(own + ":4:9: 'id' is empty; write one");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void aFileThatIsNotThereIsNamedWithTheSchemesThatAre() {
    assertThat(run("schemes", "check", folder.resolve("no.yaml").toString())).isEqualTo(78);
    assertThat(run("schemes", "show", "fantasy")).isEqualTo(78);

    assertThat(err.toString())
        .contains("scheme " + folder.resolve("no.yaml") + " does not exist")
        .contains("corpora: scheme fantasy does not exist", "general, fantasy-rpg, technical");
  }
}
