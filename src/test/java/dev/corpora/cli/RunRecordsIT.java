package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.SchemaValidation;
import dev.corpora.manifest.RunLock;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What runs of the packaged program leave behind of themselves. */
class RunRecordsIT {

  private static final ObjectMapper JSON = new ObjectMapper();

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

  private void epub(String name, long seed, int paragraphs) throws IOException {
    EpubFixture.epub()
        .title("The mill")
        .language("en")
        .chapter("The mill and its bees", new Prose(seed).paragraphs(paragraphs))
        .write(input.resolve(name));
  }

  /** The oldest first. */
  private List<JsonNode> records() throws IOException {
    try (Stream<Path> files = Files.list(output.resolve(".corpora/batches"))) {
      return files
          .map(RunRecordsIT::json)
          .sorted(Comparator.comparing(record -> record.get("started_at").asText()))
          .toList();
    }
  }

  private static JsonNode json(Path file) {
    try {
      String text = Files.readString(file);
      assertThat(SchemaValidation.of("run").faults(text)).isEmpty();
      return JSON.readTree(text);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void everyRunLeavesARecord() throws Exception {
    epub("mill.epub", 1, 5);
    Files.writeString(input.resolve("broken.pdf"), "no document at all");
    assertThat(program.run("batch", input, "-o", output, "-w", 2).code()).isEqualTo(75);
    assertThat(program.run("batch", input, "-o", output, "--max-pages", 5).code()).isEqualTo(75);

    assertThat(records()).hasSize(2);
    JsonNode first = records().get(0);
    assertThat(first.at("/counts/processed").asInt()).isOne();
    assertThat(first.at("/counts/failed").asInt()).isOne();
    assertThat(first.at("/exit/code").asInt()).isEqualTo(75);
    assertThat(first.at("/options/workers/0").asText()).isEqualTo("2");
    assertThat(first.at("/options/output/0").asText()).isEqualTo(output.toString());
    assertThat(first.get("options")).hasSize(2);
    assertThat(first.at("/settings/timeout").asText()).isEqualTo("PT5M");
    assertThat(first.at("/inputs/0").asText()).isEqualTo(input.toString());
    assertThat(first.at("/documents/broken.pdf/error/type").asText()).isEqualTo("unreadable");
    assertThat(first.at("/documents/mill.epub/stage_seconds/parse").isNumber()).isTrue();
    assertThat(records().get(1).at("/options/max-pages/0").asText()).isEqualTo("5");
    assertThat(records().get(1).get("settings_hash")).isNotEqualTo(first.get("settings_hash"));
  }

  @Test
  void theRecordOfAKilledRunTellsWhatIsKnown() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("long" + i + ".epub", i, 600);
    }
    Program.Running running = program.start("batch", input, "-o", output, "-w", 1, "-v");
    waitFor(running, () -> running.errSoFar().contains("long5.epub: parse"));
    running.signal("KILL");
    running.await();

    JsonNode record = records().get(0);
    assertThat(record.get("ended_at").isNull()).isTrue();
    assertThat(record.get("exit").isNull()).isTrue();
    assertThat(record.at("/counts/found").asInt()).isEqualTo(6);
    assertThat(record.at("/counts/unfinished").asInt()).isPositive();
    assertThat(record.get("documents")).hasSize(6);
  }

  @Test
  void aRunThatIsTurnedAwayLeavesARecordToo() throws Exception {
    epub("mill.epub", 1, 5);
    Exit exit;
    try (RunLock lock = RunLock.acquire(output)) {
      exit = program.run("batch", input, "-o", output, "--max-lock-wait", 0);
      assertThat(lock.isIntact()).isTrue();
    }

    assertThat(exit.code()).isEqualTo(75);
    assertThat(records().get(0).at("/exit/reason").asText()).contains("another run holds");
    assertThat(records().get(0).get("documents")).isEmpty();
  }

  private static void waitFor(Program.Running running, Callable<Boolean> condition)
      throws Exception {
    while (!condition.call()) {
      assertThat(running.process().isAlive()).as(running.errSoFar()).isTrue();
      Thread.sleep(20);
    }
  }
}
