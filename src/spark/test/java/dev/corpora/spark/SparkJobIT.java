package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.ip.ReviewQueue;
import dev.corpora.manifest.Manifest;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Hazard;
import dev.corpora.testing.HazardAgent;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Program.Running;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The packaged job, submitted to a real cluster, beside the packaged program. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SparkJobIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DOCUMENTS = 200;

  @TempDir static Path folder;
  private Path input;
  private Path local;
  private Object[] options;
  private StandaloneCluster cluster;

  @BeforeAll
  void start() throws Exception {
    cluster =
        new StandaloneCluster(
            Path.of(System.getProperty("corpora.spark.home", "target/spark")).toAbsolutePath(),
            Files.createDirectory(folder.resolve("cluster")),
            2);
    input = Files.createDirectories(folder.resolve("in/deeper")).getParent();
    for (int i = 0; i < DOCUMENTS; i++) {
      document(input.resolve(i % 3 == 0 ? "deeper" : "."), i);
    }
    Path known = Files.writeString(folder.resolve("known.txt"), "miller\nwater wheel\n");
    Path names =
        Files.writeString(
            folder.resolve("names.json"),
            """
            {"Mill Tales": {"terms": ["queen excluder", "sluice gate"], "match": "exact"}}
            """);
    options = new Object[] {"--known", known, "--blocklist", names, "--json"};
    local = folder.resolve("local");
    assertThat(program().run(with(options, "batch", input, "-o", local)).code()).isZero();
  }

  @AfterAll
  void stop() {
    cluster.close();
  }

  private static void document(Path home, int i) throws IOException {
    String[] prose = new Prose(i).paragraphs(3 + i % 20);
    if (i % 4 > 0) {
      EpubFixture.epub()
          .title("The mill " + i)
          .language("en")
          .chapter("The mill and its bees", prose)
          .write(home.resolve("mill" + i + ".epub"));
    } else {
      // Shares its stem with a neighbour, as some do.
      PdfFixture.pdf()
          .title("The mill " + i)
          .flow(prose)
          .writeTo(home.resolve("mill" + (i + 1) + ".pdf"));
    }
  }

  private Program program() {
    return new Program(folder);
  }

  private static Path jar() {
    return Path.of(System.getProperty("corpora.spark.jar", "target/corpora-spark.jar"))
        .toAbsolutePath();
  }

  private Program job(Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>(more);
    settings.put("spark.executor.memory", "512m");
    settings.put("spark.driver.host", "127.0.0.1");
    settings.put("spark.ui.enabled", "false");
    Program job = new Program(folder).launcher(cluster.submission(jar(), settings));
    cluster.environment().forEach(job::environment);
    return job;
  }

  private Exit batch(Path output) throws Exception {
    return started(output).await();
  }

  private Running started(Path output) throws IOException {
    return job(Map.of())
        .start(
            with(
                options,
                "batch",
                "file:" + input,
                "-o",
                "file:" + output,
                "--document-heap",
                "256M"));
  }

  private void hasTheQueueOfTheLocalRun(Path output) {
    assertThat(output.resolve(ReviewQueue.FILE_NAME))
        .hasSameBinaryContentAs(local.resolve(ReviewQueue.FILE_NAME))
        .content()
        .contains("\"queen excluder\"", "\"Mill Tales\"");
  }

  @Test
  void documentsOfAClusterEqualThoseOfALocalRunAndAreNotDoneTwice() throws Exception {
    Path output = folder.resolve("cluster-out");

    Exit first = batch(output);

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(JSON.readTree(first.out()).get("processed").asInt()).isEqualTo(DOCUMENTS);
    assertThat(JSON.readTree(first.out()).get("output").asText()).isEqualTo("file:" + output);
    assertThat(vocabularies(output)).hasSize(DOCUMENTS).isEqualTo(vocabularies(local));
    assertThat(statuses(output)).hasSize(DOCUMENTS).isEqualTo(statuses(local));
    assertThat(output.resolve(SparkCluster.PARTS)).doesNotExist();
    hasTheQueueOfTheLocalRun(output);
    assertThat(program().run("review", output).out()).contains("queen excluder");

    Files.delete(output.resolve(vocabularies(output).firstKey()));
    Exit second = batch(output);
    assertThat(second.code()).as(second.err()).isZero();
    assertThat(JSON.readTree(second.out()).get("skipped").asInt()).isEqualTo(DOCUMENTS - 1);
    assertThat(JSON.readTree(second.out()).get("processed").asInt()).isOne();
    hasTheQueueOfTheLocalRun(output);

    Exit locally = program().run(with(options, "batch", input, "-o", output));
    assertThat(JSON.readTree(locally.out()).get("skipped").asInt()).isEqualTo(DOCUMENTS);

    assertThat(program().run("consolidate", local).code()).isZero();
    Exit consolidated = job(Map.of()).run("consolidate", "file:" + output);
    assertThat(consolidated.code()).as(consolidated.err()).isZero();
    assertThat(consolidated.out()).contains("of 200 documents");
    assertThat(output.resolve("master.vocab.json"))
        .hasSameBinaryContentAs(local.resolve("master.vocab.json"));
  }

  @Test
  void aWorkerThatIsKilledInTheMiddleCostsNothingButTime() throws Exception {
    Path output = folder.resolve("killed-out");

    Running running = started(output);
    await(running, () -> written(output) >= DOCUMENTS / 5);
    cluster.killAWorker();
    int done = written(output);
    Exit exit = running.await();
    cluster.addWorker();

    assertThat(done).isLessThan(DOCUMENTS);
    assertThat(exit.err()).contains("Lost executor");
    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(vocabularies(output)).isEqualTo(vocabularies(local));
    assertThat(statuses(output)).isEqualTo(statuses(local));
    hasTheQueueOfTheLocalRun(output);
  }

  @Test
  void aJobWhoseDriverIsKilledIsGoneOnWith() throws Exception {
    Path output = folder.resolve("driver-out");

    Running running = started(output);
    await(running, () -> written(output) >= DOCUMENTS / 5);
    running.process().destroyForcibly().waitFor();
    assertThat(output.resolve(Manifest.FILE_NAME)).doesNotExist();
    Exit exit = batch(output);

    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(JSON.readTree(exit.out()).get("skipped").asInt())
        .isBetween(DOCUMENTS / 5, DOCUMENTS - 1);
    assertThat(vocabularies(output)).isEqualTo(vocabularies(local));
    hasTheQueueOfTheLocalRun(output);
  }

  @Test
  void hostileDocumentsCostTheirOwnAttemptsAlone() throws Exception {
    Path some = Files.createDirectory(folder.resolve("some of%20them"));
    for (int i = 1; i < 12; i++) {
      document(some, i);
    }
    for (Hazard hazard : List.of(Hazard.HALT, Hazard.SPIN, Hazard.LEAK)) {
      PdfFixture.pdf()
          .title(hazard.title())
          .flow(new Prose(3).paragraphs(4))
          .writeTo(some.resolve(hazard.name() + ".pdf"));
    }
    PdfFixture.pdf()
        .title("An odd name")
        .flow(new Prose(5).paragraphs(4))
        .writeTo(some.resolve("a b%20c.pdf"));
    Files.writeString(some.resolve("broken.pdf"), "no document at all");
    String java = "-Xmx300m " + HazardAgent.optionFor(folder.resolve("hazards.jar"));
    Object[] limits = {"--timeout", "3s", "--quarantine-heap", "256M", "--json"};
    Path alone = folder.resolve("hostile-local");
    Path output = folder.resolve("hostile-out");

    Exit expected =
        program()
            .environment("CORPORA_JAVA_OPTS", java)
            .run(with(limits, "batch", some, "-o", alone));
    Exit exit =
        job(Map.of("spark.executorEnv.CORPORA_JAVA_OPTS", java))
            .run(with(limits, "batch", "file:" + some, "-o", "file:" + output));

    assertThat(exit.code()).as(exit.err()).isEqualTo(75).isEqualTo(expected.code());
    assertThat(exit.err()).doesNotContain("Lost executor");
    assertThat(statuses(output)).isEqualTo(statuses(alone)).containsValue("failed crashed 2");
    assertThat(vocabularies(output))
        .isEqualTo(vocabularies(alone))
        .containsKey("a b%20c.vocab.json");
    assertThat(Files.readString(output.resolve("corpora-errors.log")))
        .contains("[HALT.pdf] (attempt 2) crashed", "[SPIN.pdf]", "[LEAK.pdf]", "[broken.pdf]");
  }

  @Test
  void whatCannotBeginEndsWithTheUsualCodes() throws Exception {
    Path output = folder.resolve("never");

    assertThat(job(Map.of()).run("batch", "file:" + input).code()).isEqualTo(2);
    Exit missing =
        job(Map.of()).run("batch", "file:" + folder.resolve("gone"), "-o", "file:" + output);
    assertThat(missing.code()).as(missing.err()).isEqualTo(64);
    assertThat(missing.err()).contains("gone does not exist");
    assertThat(output).doesNotExist();
  }

  @Test
  void whatSparkHasInOtherVersionsGoesByOtherNamesInTheJar() throws Exception {
    try (JarFile jar = new JarFile(jar().toFile())) {
      assertThat(jar.stream().map(JarEntry::getName))
          .contains("dev/corpora/shaded/jackson/core/JsonParser.class")
          .noneMatch(
              name -> name.matches("(META-INF/versions/\\d+/)?(com/fasterxml|org/yaml)/.+class"));
    }
  }

  private static Object[] with(Object[] options, Object... first) {
    return Stream.concat(Stream.of(first), Stream.of(options)).toArray();
  }

  private static void await(Running running, BooleanSupplier condition) throws Exception {
    while (!condition.getAsBoolean()) {
      if (!running.process().isAlive()) {
        throw new AssertionError("ended too early: " + running.await().err());
      }
      Thread.sleep(20);
    }
  }

  /** Document → status, kind of problem, attempts. */
  private static SortedMap<String, String> statuses(Path output) throws IOException {
    String manifest = Files.readString(output.resolve(Manifest.FILE_NAME));
    assertThat(SchemaValidation.of("manifest").faults(manifest)).isEmpty();
    SortedMap<String, String> statuses = new TreeMap<>();
    for (Map.Entry<String, JsonNode> document :
        JSON.readTree(manifest).get("documents").properties()) {
      JsonNode record = document.getValue();
      statuses.put(
          document.getKey(),
          record.get("status").asText()
              + " "
              + record.at("/error/type").asText()
              + " "
              + record.get("attempts").asText());
    }
    return statuses;
  }

  /** How many vocabularies are there while a job writes. */
  private static int written(Path output) {
    int written = 0;
    for (Path home : List.of(output, output.resolve("deeper"))) {
      String[] names = home.toFile().list((file, name) -> name.endsWith(".vocab.json"));
      written += names == null ? 0 : names.length;
    }
    return written;
  }

  private static SortedMap<String, String> vocabularies(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    if (!Files.exists(folder)) {
      return contents;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".vocab.json"))
          .filter(file -> !file.endsWith("master.vocab.json"))
          .forEach(file -> contents.put(folder.relativize(file).toString(), text(file)));
    }
    return contents;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
