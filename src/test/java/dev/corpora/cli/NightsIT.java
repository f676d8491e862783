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
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights of a batch that runs by itself: a tenth of the documents is broken, the machine is shut
 * down twice, the run goes on, one document is repaired. What is told afterwards agrees with what
 * happened.
 */
class NightsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @StartStop private final MockWebServer receiver = new MockWebServer();

  @TempDir Path folder;
  private Path input;
  private Program program;
  private int documents;
  private int broken;

  private void documents(int number) throws IOException {
    documents = number;
    broken = number / 10;
    program = new Program(folder).environment("HOOK", receiver.url("/hook").toString());
    input = Files.createDirectory(folder.resolve("in"));
    for (int i = 0; i < number; i++) {
      String name = String.format(Locale.ROOT, "d%03d.epub", i);
      if (i % 10 == 3) {
        Files.writeString(input.resolve(name), "no document at all");
      } else {
        good(name, i);
      }
    }
  }

  private void good(String name, int seed) throws IOException {
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(seed).paragraphs(6))
        .write(input.resolve(name));
  }

  /** Ends a run with SIGTERM once it has written so many vocabularies in all. */
  private void interruptedAfter(int vocabularies, Object... command) throws Exception {
    Program.Running running = program.start(command);
    while (vocabularies() < vocabularies) {
      assertThat(running.process().isAlive()).as(running.errSoFar()).isTrue();
      Thread.sleep(20);
    }
    running.signal("TERM");
    Exit exit = running.await();
    assertThat(exit.code()).as(exit.err()).isEqualTo(143);
    assertThat(exit.out()).contains("corpora batch --resume -o out");
  }

  private int vocabularies() throws IOException {
    Path output = folder.resolve("out");
    if (!Files.isDirectory(output)) {
      return 0;
    }
    try (Stream<Path> files = Files.list(output)) {
      return (int) files.filter(file -> file.toString().endsWith(".vocab.json")).count();
    }
  }

  private JsonNode told(String schema, Object... command) throws Exception {
    Exit exit = program.run(command);
    assertThat(exit.code()).as(exit.err()).isZero();
    assertThat(SchemaValidation.of(schema).faults(exit.out())).isEmpty();
    return JSON.readTree(exit.out());
  }

  private static int count(JsonNode run, String name) {
    return run.at("/counts/" + name).asInt();
  }

  @Test
  @EnabledIfSystemProperty(named = "corpora.soak", matches = "true")
  void longNights() throws Exception {
    nights(300);
  }

  @Test
  void shortNights() throws Exception {
    nights(40);
  }

  private void nights(int number) throws Exception {
    documents(number);
    for (int run = 0; run < 4; run++) {
      receiver.enqueue(new MockResponse.Builder().build());
    }
    interruptedAfter(
        documents / 8,
        "batch",
        "in",
        "-o",
        "out",
        "-w",
        2,
        "--max-terms",
        9,
        "--notify",
        "env:HOOK",
        "--metrics-file",
        "night.prom");
    int afterFirst = vocabularies();
    interruptedAfter(documents / 4, "batch", "--resume", "-o", "out");
    int afterSecond = vocabularies();
    assertThat(program.run("batch", "--resume", "-o", "out").code()).isEqualTo(75);
    good("d003.epub", 3);
    assertThat(program.run("batch", "--retry-failed", "-o", "out").code()).isEqualTo(75);
    Exit nothing = program.run("batch", "--resume", "-o", "out");
    assertThat(nothing.code()).as(nothing.err()).isEqualTo(66);

    List<JsonNode> runs = new ArrayList<>();
    told("history", "history", "out", "--json").get("runs").forEach(run -> runs.add(0, run));
    assertThat(runs)
        .extracting(run -> run.get("state").asText() + " " + run.get("exit_code").asInt())
        .containsExactly("interrupted 143", "interrupted 143", "finished 75", "finished 75");
    assertThat(runs)
        .extracting(run -> run.get("goes_on_with").asText())
        .containsExactly(
            "null",
            runs.get(0).get("id").asText(),
            runs.get(1).get("id").asText(),
            runs.get(2).get("id").asText());
    for (JsonNode run : runs) {
      assertThat(
              count(run, "processed")
                  + count(run, "skipped")
                  + count(run, "failed")
                  + count(run, "unfinished"))
          .isEqualTo(count(run, "found"));
    }
    assertThat(count(runs.get(0), "processed")).isEqualTo(afterFirst);
    assertThat(count(runs.get(1), "skipped")).isEqualTo(afterFirst);
    assertThat(count(runs.get(1), "processed")).isEqualTo(afterSecond - afterFirst);
    assertThat(count(runs.get(2), "skipped")).isEqualTo(afterSecond);
    assertThat(count(runs.get(2), "failed")).isEqualTo(broken);
    assertThat(count(runs.get(2), "processed")).isEqualTo(documents - broken - afterSecond);
    assertThat(count(runs.get(3), "found")).isEqualTo(broken);
    assertThat(count(runs.get(3), "processed")).isOne();
    assertThat(count(runs.get(3), "failed")).isEqualTo(broken - 1);
    assertThat(vocabularies()).isEqualTo(documents - broken + 1);

    noticesAndFiguresAgreeWith(runs);
    JsonNode last = told("run", "status", "out", "--json");
    assertThat(last.at("/documents/d003.epub/status").asText()).isEqualTo("success");
    assertThat(last.at("/documents/d013.epub/error/type").asText()).isEqualTo("unreadable");
    assertThat(last.at("/options/max-terms/0").asText()).isEqualTo("9");
    JsonNode manifest = JSON.readTree(folder.resolve("out/.corpora-manifest.json").toFile());
    assertThat(manifest.at("/batch/id")).isEqualTo(last.get("id"));
    assertThat(manifest.get("documents")).hasSize(documents);
  }

  /** A notice for each run, by the options that a resumed run inherits; figures of the last one. */
  private void noticesAndFiguresAgreeWith(List<JsonNode> runs) throws Exception {
    assertThat(receiver.getRequestCount()).isEqualTo(runs.size());
    for (JsonNode run : runs) {
      JsonNode notice = JSON.readTree(receiver.takeRequest().getBody().utf8());
      assertThat(notice.get("exit_code")).isEqualTo(run.get("exit_code"));
      JsonNode summary = notice.get("summary");
      assertThat(summary.get("batch")).isEqualTo(run.get("id"));
      for (String name : List.of("found", "processed", "skipped", "failed", "unfinished")) {
        assertThat(summary.get(name).asInt()).as(name).isEqualTo(count(run, name));
      }
    }
    JsonNode last = runs.get(runs.size() - 1);
    assertThat(Files.readString(folder.resolve("night.prom")))
        .containsPattern(figure("documents\\{outcome=\"failed\",", count(last, "failed")))
        .containsPattern(figure("documents\\{outcome=\"success\",", count(last, "processed")))
        .containsPattern(figure("exit_code\\{", 75))
        .doesNotContain("last_success");
  }

  private static String figure(String name, int value) {
    return "(?m)^corpora_batch_" + name + ".*\\} " + value + "(\\.0)?$";
  }
}
