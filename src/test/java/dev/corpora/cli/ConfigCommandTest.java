package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.batch.BatchConfig;
import dev.corpora.document.PathGlob;
import dev.corpora.report.Terminal;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Configuration files with profiles, and the command that shows what they do. */
class ConfigCommandTest {

  @TempDir Path folder;

  private final FakeBatch batch = FakeBatch.ending(1, 0, 0, 0);
  private StringWriter out = new StringWriter();
  private StringWriter err = new StringWriter();

  private int run(String... args) {
    out = new StringWriter();
    err = new StringWriter();
    Environment environment =
        new Environment(
            InputStream.nullInputStream(),
            new PrintWriter(out),
            new PrintWriter(err),
            Terminal.NONE,
            ConfigFile.NAMES.stream().map(folder::resolve).toList(),
            Clock.systemUTC(),
            Optional.empty(),
            name -> Optional.empty(),
            System::nanoTime,
            handler -> {},
            code -> {},
            warnings -> {},
            batch);
    return Corpora.run(environment, args);
  }

  private BatchConfig configured(String... args) {
    assertThat(run(args)).as(err.toString()).isZero();
    return batch.config();
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          corpora.properties | workers=2\\nexclude=a/\\nexclude=b/\\ninput=in\\n\
          profile.nightly.timeout=1h\\nprofile.nightly.exclude=c/\\nprofile.other.workers=1
          corpora.yaml | workers: 2\\nexclude: [a/, b/]\\ninput: in\\nprofiles:\\n  nightly:\\n\
          \\s   timeout: 1h\\n    exclude:\\n    - c/\\n  other: {workers: 1}
          """)
  void profilesTakePrecedenceInBothFormats(String name, String content) throws IOException {
    file(name, content.translateEscapes());

    BatchConfig usual = configured("batch");
    BatchConfig nightly = configured("batch", "mine", "--profile", "nightly");
    BatchConfig other = configured("batch", "--profile", "other", "--exclude", "d/");

    assertThat(usual.inputs()).containsExactly(folder.resolve("in"));
    assertThat(usual.workers()).isEqualTo(2);
    assertThat(usual.timeout()).isEqualTo(BatchConfig.DEFAULT_TIMEOUT);
    assertThat(usual.selection().exclude()).containsExactly(new PathGlob("a/"), new PathGlob("b/"));
    assertThat(nightly.inputs()).containsExactly(Path.of("mine"));
    assertThat(nightly.workers()).isEqualTo(2);
    assertThat(nightly.timeout()).isEqualTo(Duration.ofHours(1));
    assertThat(nightly.selection().exclude()).containsExactly(new PathGlob("c/"));
    assertThat(other.workers()).isEqualTo(1);
    assertThat(other.selection().exclude()).containsExactly(new PathGlob("d/"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          properties | \\nwrokers=2                       | line 2: unknown key 'wrokers'; did you mean 'workers'
          properties | # a \\\\\\nprofile.n.timout=1h     | line 2: unknown key 'timout'; did you mean 'timeout'
          properties | output=a\\\\\\n b\\nworkers=many   | line 3: Invalid value for option '--workers'
          properties | workers=1\\nworkers=2              | line 1: workers takes one value, not 2
          properties | profile.n=2                        | line 1: 'profile.n' names no option
          properties | profile=n                          | line 1: unknown key 'profile'; it stands on the command
          yaml       | force: true\\nwokers: 2            | line 2: unknown key 'wokers'; did you mean 'workers'
          yaml       | profiles:\\n  n:\\n    lmit: 2     | line 3: unknown key 'lmit'; did you mean 'limit'
          yaml       | workers: [1, 2]                    | line 1: workers takes one value, not 2
          yaml       | workers: 1\\nworkers: 2            | line 2: workers stands on line 1 as well
          yaml       | workers:                           | line 1: workers has no value
          yaml       | workers: {a: 1}                    | line 1: workers takes a value, or a list
          yaml       | known: &a x\\noutput: *a           | line 2: an alias such as *a is not known
          yaml       | profiles: 3                        | line 1: expected a name for each profile
          yaml       | - workers                          | line 1: expected lines such as 'workers: 2'
          yaml       | force: true\\n---\\nforce: false   | line 3: a second document begins
          yaml       | force: true\\nworkers: [1          | no YAML: while parsing a flow sequence
          """)
  void aBadFileIsRefusedWithItsLine(String extension, String content, String message)
      throws IOException {
    Path file = file("other." + extension, content.translateEscapes());

    for (String command : List.of("batch", "config")) {
      assertThat(run(command, "in", "--config", file.toString())).isEqualTo(78);
      assertThat(err.toString()).startsWith("corpora: configuration file " + file);
      assertThat(err.toString()).contains(message);
      assertThat(err.toString().lines()).hasSize(1);
    }
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void anUnknownProfileIsRefusedWithTheNearestName() throws IOException {
    assertThat(run("batch", "in", "--profile", "nightly")).isEqualTo(78);
    assertThat(err.toString()).contains("no configuration file", "'nightly'", "--config");
    file("corpora.yaml", "profiles: {nightly: {workers: 2}, weekly: {workers: 1}}");

    assertThat(run("batch", "in", "--profile", "nihgtly")).isEqualTo(78);
    assertThat(err.toString()).contains("no profile 'nihgtly'; did you mean 'nightly'?");
    assertThat(run("batch", "in", "--profile", "x")).isEqualTo(78);
    assertThat(err.toString()).contains("it has nightly, weekly");
  }

  @Test
  void showsWhatIsInForceAndWhereItComesFrom() throws IOException {
    Path file =
        file(
            "corpora.properties",
            "workers=2\nknown=a.txt\nknown=b.txt\n\nprofile.nightly.timeout=3600\n");

    assertThat(run("config", "in", "--profile=nightly", "-w3", "--exclude", "a b/")).isZero();

    assertThat(out.toString().replaceAll(" +", " ").lines())
        .contains(
            "configuration file: " + file + ", profile nightly",
            " input in command line",
            " workers 3 command line",
            " exclude a b/ command line",
            " known "
                + folder.resolve("a.txt")
                + ", "
                + folder.resolve("b.txt")
                + " "
                + file
                + ":2",
            " timeout 1h " + file + ":5 (profile nightly)",
            " grace 10s default",
            " recursive true default",
            " max-terms (no bound) default");
    assertThat(batch.wasRun()).isFalse();
  }

  @Test
  void showsTheSameToPrograms() throws IOException {
    file("corpora.yaml", "force: true\nknown: [a.txt]\nprofiles:\n  n:\n    workers: 2\n");

    assertThat(run("config", "--json", "--profile", "n", "--timeout", "90")).isZero();

    assertThat(SchemaValidation.of("config").faults(out.toString())).isEmpty();
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.get("profile").asText()).isEqualTo("n");
    assertThat(option(json, "force").toString())
        .isEqualTo(
            "{\"option\":\"force\",\"value\":true,\"source\":\"file\",\"line\":1,\"profile\":null}");
    assertThat(option(json, "workers").toString())
        .isEqualTo(
            "{\"option\":\"workers\",\"value\":\"2\",\"source\":\"file\",\"line\":5,"
                + "\"profile\":\"n\"}");
    assertThat(option(json, "timeout").get("source").asText()).isEqualTo("command_line");
    assertThat(option(json, "timeout").get("value").asText()).isEqualTo("1m30s");
    assertThat(option(json, "known").get("value")).hasSize(1);
    assertThat(option(json, "max-terms").get("value").isNull()).isTrue();
  }

  private static JsonNode option(JsonNode json, String name) {
    for (JsonNode option : json.get("options")) {
      if (option.get("option").asText().equals(name)) {
        return option;
      }
    }
    throw new AssertionError("no option " + name);
  }

  @Test
  void ofAnAddressOnlyTheHostIsShown() {
    assertThat(run("config", "--notify", "https://me:pw@hooks.example.org/T0/secret")).isZero();

    assertThat(out.toString())
        .contains("https://hooks.example.org/...")
        .doesNotContain("secret", "pw");
  }

  @Test
  void anAnswerToTheCommandLinesOwnMistakesIsThatOfTheBatch() {
    assertThat(run("config", "--workers", "0")).isEqualTo(2);
    assertThat(run("config", "-q", "-v")).isEqualTo(2);
    assertThat(err.toString()).contains("exclude each other", "corpora config --help");
  }
}
