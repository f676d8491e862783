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

  private String told(String... command) throws Exception {
    Exit exit = program.run((Object[]) command);
    assertThat(exit.code()).as(exit.err()).isZero();
    return exit.out();
  }

  private JsonNode json(String schema, String... command) throws Exception {
    String text = told(command);
    assertThat(SchemaValidation.of(schema).faults(text)).isEmpty();
    return JSON.readTree(text);
  }

  @Test
  void statusAndHistoryTellHowRunsEnded() throws Exception {
    epub("Mühle.epub", 1, 5);
    Files.writeString(input.resolve("broken.pdf"), "no document at all");
    assertThat(program.run("batch", input, "-o", output).code()).isEqualTo(75);
    String first = records().get(0).get("id").asText();
    Files.delete(input.resolve("broken.pdf"));
    assertThat(program.run("batch", input, "-o", output).code()).isZero();

    String out = output.toString();
    assertThat(told("history", out).lines().toList())
        .hasSize(3)
        .satisfies(lines -> assertThat(lines.get(1)).contains("finished", "  0  "))
        .satisfies(lines -> assertThat(lines.get(2)).startsWith(first).contains("75"));
    JsonNode history = json("history", "history", out, "--json");
    assertThat(history.at("/runs/1/id").asText()).isEqualTo(first);
    assertThat(history.at("/runs/1/counts/failed").asInt()).isOne();
    assertThat(told("status", out)).contains(": finished, exit code 0").doesNotContain("broken");
    assertThat(told("status", out, "--batch-id", first))
        .contains("exit code 75", "broken.pdf", "unreadable", "corpora batch --retry-failed -o");
    JsonNode status = json("run", "status", out, "--batch-id", first, "--json");
    assertThat(status.get("state").asText()).isEqualTo("finished");
    assertThat(status.get("documents").has("Mühle.epub")).isTrue();
  }

  @Test
  void aRunIsSeenWhileItGoesOnAndAfterItDied() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("long" + i + ".epub", i, 600);
    }
    String out = output.toString();
    Program.Running running = program.start("batch", input, "-o", output, "-w", 1, "-v");
    waitFor(running, () -> running.errSoFar().contains("epub: parse"));
    // So that it does not end while it is looked at.
    running.signal("STOP");
    long pid = records().get(0).get("process").asLong();
    assertThat(told("status", out)).contains("running, process " + pid);
    JsonNode held = json("locks", "locks", folder.toString(), "--json").at("/locks/0");
    assertThat(held.get("state").asText()).isEqualTo("held");
    assertThat(held.at("/holder/pid").asLong()).isEqualTo(pid);
    assertThat(held.get("in_work")).isNotEmpty();
    told("locks", out, "--clean-stale");
    assertThat(told("locks", out)).as("a living lock stays").contains("held by process " + pid);

    running.signal("KILL");
    running.await();
    assertThat(told("status", out)).contains("died", "corpora batch --resume -o " + out);
    assertThat(json("history", "history", out, "--json").at("/runs/0/state").asText())
        .isEqualTo("died");
    assertThat(told("locks", out)).contains("stale", "process " + pid, "was in work: long");
    assertThat(told("locks", out, "--clean-stale")).contains("; removed");
    assertThat(told("locks", out)).isEqualTo("No locks.\n");
  }

  @Test
  void cleaningUpRemovesRecordsAndNoResults() throws Exception {
    epub("mill.epub", 1, 5);
    String out = output.toString();
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    try (RunLock lock = RunLock.acquire(output)) {
      Exit held = program.run("cleanup", out);
      assertThat(held.code()).isEqualTo(75);
      assertThat(held.err()).contains("another run holds");
      assertThat(lock.isIntact()).isTrue();
    }
    assertThat(told("cleanup", out)).containsPattern("records of runs +0");
    assertThat(told("cleanup", out, "--max-age-days", "0", "--dry-run"))
        .contains("Would be removed")
        .containsPattern("records of runs +1");
    assertThat(records()).hasSize(1);

    assertThat(told("cleanup", out, "--max-age-days", "0")).containsPattern("records of runs +1");

    assertThat(records()).isEmpty();
    assertThat(output.resolve("mill.vocab.json")).exists();
    assertThat(program.run("batch", input, "-o", output, "--json", "-q").out())
        .containsPattern("\"skipped\": 1");
  }

  @Test
  void whatIsNoOutputFolderIsRefusedInALine() throws Exception {
    Exit nowhere = program.run("status", folder.resolve("nowhere"));
    assertThat(nowhere.code()).isEqualTo(64);
    assertThat(nowhere.err()).contains("nowhere: no such folder");
    Exit noRuns = program.run("history", input);
    assertThat(noRuns.code()).isEqualTo(66);
    assertThat(noRuns.err()).contains("no run is recorded in");
    epub("mill.epub", 1, 5);
    assertThat(program.run("batch", input, "-o", output).code()).isZero();
    Exit unknown = program.run("status", output, "--batch-id", "20200101_000000_00000000");
    assertThat(unknown.code()).isEqualTo(64);
    assertThat(unknown.err()).contains("corpora history");
  }

  private static void waitFor(Program.Running running, Callable<Boolean> condition)
      throws Exception {
    while (!condition.call()) {
      assertThat(running.process().isAlive()).as(running.errSoFar()).isTrue();
      Thread.sleep(20);
    }
  }
}
