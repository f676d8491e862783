package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.testing.EpubFixture;
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

/** Stages one by one, and again, with the real program. */
class StagesIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
    program = new Program(folder);
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(1).paragraphs(60))
        .write(input.resolve("mill.epub"));
  }

  private JsonNode manifest() throws IOException {
    return JSON.readTree(output.resolve(".corpora-manifest.json").toFile());
  }

  private JsonNode record() throws IOException {
    return manifest().get("documents").get("mill.epub");
  }

  private static String vocabulary(Path where) throws IOException {
    return Files.readString(where.resolve("mill.vocab.json"));
  }

  private static List<String> stagesTold(Exit exit) {
    return Stream.of("parse", "extract", "classify", "write")
        .filter(stage -> exit.err().contains("mill.epub: " + stage))
        .toList();
  }

  @Test
  void aRunStopsAfterAStageAndAnotherGoesOnFromThere() throws Exception {
    Exit half = program.run("batch", input, "-o", output, "--stages", "parse,extract");

    assertThat(half.code()).as(half.err()).isEqualTo(75);
    assertThat(output.resolve("mill.vocab.json")).doesNotExist();
    assertThat(output.resolve("corpora-errors.log")).doesNotExist();
    assertThat(record().get("status").asText()).isEqualTo("partial");
    assertThat(record().get("stages").toString()).isEqualTo("[\"parse\",\"extract\"]");
    assertThat(
            SchemaValidation.of("manifest")
                .faults(Files.readString(output.resolve(".corpora-manifest.json"))))
        .isEmpty();

    Exit rest = program.run("batch", input, "-o", output, "--stages", "classify,write");

    assertThat(rest.code()).as(rest.err()).isZero();
    assertThat(record().has("stages")).isFalse();
    Path fresh = folder.resolve("fresh");
    assertThat(program.run("batch", input, "-o", fresh, "--keep-stages", "none").code()).isZero();
    assertThat(vocabulary(output)).isEqualTo(vocabulary(fresh));
    assertThat(fresh.resolve(".corpora/stages")).doesNotExist();
  }

  @Test
  void aBlockListOfOnesOwnIsAppliedToWhatIsKept() throws Exception {
    program.run("batch", input, "-o", output);
    Path names =
        Files.writeString(
            folder.resolve("names.json"),
            "{\"Mills\": [{\"term\": \"mill\", \"match\": \"exact\"}]}");

    Exit again = program.run("batch", input, "-o", output, "--blocklist", names, "-v");

    assertThat(again.code()).as(again.err()).isZero();
    assertThat(stagesTold(again)).as(again.err()).containsExactly("write");
    Path fresh = folder.resolve("fresh");
    program.run("batch", input, "-o", fresh, "--blocklist", names);
    assertThat(vocabulary(output)).isEqualTo(vocabulary(fresh));
  }

  @Test
  void aMissingStageIsNamedAndDeletedOnesAreMadeAgain() throws Exception {
    Exit nothing = program.run("batch", input, "-o", output, "--stages", "write");

    assertThat(nothing.code()).isEqualTo(65);
    assertThat(nothing.out() + nothing.err()).contains("--stages parse,extract");

    program.run("batch", input, "-o", output);
    for (String kept : List.of("parse", "extract", "classify")) {
      try (Stream<Path> files = Files.list(output.resolve(".corpora/stages"))) {
        for (Path file : files.filter(f -> f.toString().endsWith(kept)).toList()) {
          Files.write(file, new byte[] {1, 2, 3});
        }
      }
    }
    String before = vocabulary(output);
    Files.delete(output.resolve("mill.vocab.json"));
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    assertThat(vocabulary(output)).isEqualTo(before);
  }
}
