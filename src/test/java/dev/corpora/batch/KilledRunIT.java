package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.PdfFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import dev.corpora.testing.killer.KillerJar;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs of the packaged program that are killed, and go on. The system property {@code corpora.soak}
 * makes them many.
 */
class KilledRunIT {

  private static final boolean SOAK = Boolean.getBoolean("corpora.soak");
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;
  private Map<String, String> whole;

  @BeforeEach
  void documents() throws Exception {
    input = Files.createDirectories(folder.resolve("in/deep")).getParent();
    output = folder.resolve("out");
    program = new Program(folder).environment("JAVA_HOME", System.getProperty("java.home"));
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill", new Prose(1).paragraphs(20))
        .write(input.resolve("mill.epub"));
    PdfFixture.pdf()
        .title("Bees")
        .flow(new Prose(2).paragraphs(10))
        .writeTo(input.resolve("deep/bees.pdf"));
    Files.writeString(input.resolve("broken.pdf"), "no document at all");
    Path uninterrupted = folder.resolve("whole");
    Exit exit = program.run("batch", input, "-o", uninterrupted, "-q");
    assertThat(exit.code()).as(exit.err()).isEqualTo(75);
    whole = vocabularies(uninterrupted);
    assertThat(whole).hasSize(2);
  }

  private static Map<String, String> vocabularies(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    for (Path file : files(folder)) {
      if (file.toString().endsWith(".vocab.json")) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  private static List<Path> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }

  private void assertNothingIsTorn(String when) throws IOException {
    assertThat(whole).as("vocabularies " + when).containsAllEntriesOf(vocabularies(output));
    Path manifest = output.resolve(Manifest.FILE_NAME);
    if (Files.exists(manifest)) {
      assertThat(new ManifestStore(manifest).load())
          .as("manifest " + when)
          .isInstanceOf(ManifestStore.Loaded.Read.class);
    }
  }

  /** Lets a run go on where another was killed. */
  private void assertItEndsWhole(String when) throws Exception {
    Map<String, String> finished = vocabularies(output);

    Exit exit = program.run("batch", input, "-o", output, "-q", "-w", 1, "--json");

    // The broken document fails, and where it is all that was left to do, all that was tried did.
    assertThat(exit.code()).as("%s: %s", when, exit.err()).isIn(65, 75);
    assertThat(exit.err()).as(when).doesNotContain("damaged");
    assertThat(JSON.readTree(exit.out()).get("skipped").asInt())
        .as("finished work is not repeated " + when)
        .isGreaterThanOrEqualTo(finished.size());
    assertThat(vocabularies(output)).as(when).isEqualTo(whole);
    List<String> names = new ArrayList<>();
    for (Path file : files(output)) {
      names.add(output.relativize(file).toString());
    }
    assertThat(names)
        .as("no temporary file " + when)
        .noneMatch(name -> name.contains("corpora-tmp"));
    // Records of runs and what is kept for later runs, the killed ones' too.
    names.removeIf(name -> name.startsWith(".corpora/"));
    assertThat(names)
        .as(when)
        .containsExactlyInAnyOrder(
            ".corpora-manifest.json",
            ".corpora.lock",
            "corpora-errors.log",
            "deep/bees.vocab.json",
            "mill.vocab.json");
    JsonNode documents = JSON.readTree(output.resolve(Manifest.FILE_NAME).toFile());
    assertThat(documents.get("batch").get("ended_at").isNull()).as(when).isFalse();
    assertThat(documents.get("documents").findValuesAsText("status"))
        .as(when)
        .containsExactlyInAnyOrder("failed", "success", "success");
  }

  @Test
  void endsAsAnUninterruptedRunWhereverInWritingItIsKilled() throws Exception {
    Path agent = folder.resolve("killer.jar");
    KillerJar.write(agent);
    // A file is opened, written and renamed: a stride of seven meets each of these in turn.
    int stride = SOAK ? 1 : 7;
    List<String> kills = new ArrayList<>();
    for (int step = 1; ; step += stride) {
      Path log = folder.resolve("steps-" + step + ".txt");
      Program doomed =
          new Program(folder)
              .environment("JAVA_HOME", System.getProperty("java.home"))
              .environment(
                  "CORPORA_JAVA_OPTS",
                  "-javaagent:" + agent + "=" + step + "," + output + "," + log);
      Exit exit = doomed.run("batch", input, "-o", output, "-q", "-w", 1);
      List<String> steps = Files.readAllLines(log);
      List<String> killed = steps.stream().filter(line -> line.startsWith("killed")).toList();
      if (killed.isEmpty()) {
        assertThat(exit.code()).as(exit.err()).isEqualTo(75);
        for (String kind : List.of("open", "write", "move", "delete")) {
          assertThat(steps).as("kinds of steps").anyMatch(line -> line.contains(" " + kind));
        }
        break;
      }
      kills.addAll(killed);
      assertNothingIsTorn(killed.toString());
      assertItEndsWhole(killed.toString());
      removeOutput();
    }
    assertThat(vocabularies(output)).isEqualTo(whole);
    assertThat(kills).as("the agent works").hasSizeGreaterThan(20 / stride);
  }

  @Test
  @EnabledIfSystemProperty(named = "corpora.soak", matches = "true")
  void endsAsAnUninterruptedRunWheneverItIsKilled() throws Exception {
    Random random = new Random(20260131);
    // How long a run takes is the machine's: the moments are shares of it.
    long usual = millisecondsOfAWholeRun();
    int kills = 0;
    for (int round = 1; kills < 50; round++) {
      String when = "in round " + round;
      int before = kills;
      boolean done = false;
      // Later at each try: some run gets through on any machine.
      for (long latest = usual; !done; latest += usual / 8) {
        Program.Running running = program.start("batch", input, "-o", output, "-q", "-w", 2);
        long moment = Math.round(latest * (0.15 + 0.85 * random.nextDouble()));
        done = running.process().waitFor(moment, TimeUnit.MILLISECONDS);
        if (!done) {
          killWithChildren(running.process());
          kills++;
        }
        running.await();
        assertNothingIsTorn(when);
      }
      assertItEndsWhole(when);
      removeOutput();
      if (kills == before) {
        usual = usual * 7 / 8;
      }
    }
  }

  private long millisecondsOfAWholeRun() throws Exception {
    long start = System.nanoTime();
    program.start("batch", input, "-o", output, "-q", "-w", 2).await();
    long whole = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    removeOutput();
    return whole;
  }

  private void removeOutput() throws IOException {
    for (Path file : files(output)) {
      Files.delete(file);
    }
  }

  private static void killWithChildren(Process process) {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }
}
