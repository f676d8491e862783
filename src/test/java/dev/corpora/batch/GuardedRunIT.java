package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.corpora.testing.EpubFixture;
import dev.corpora.testing.Program;
import dev.corpora.testing.Program.Exit;
import dev.corpora.testing.Prose;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged program with guards on the machine and on the failures. */
class GuardedRunIT {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;
  private Path input;
  private Program program;

  @BeforeEach
  void input() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    program = new Program(folder);
  }

  private void documents(int good, int bad) throws IOException {
    for (int i = 0; i < good; i++) {
      EpubFixture.epub()
          .title("The mill")
          .language("en")
          .chapter("The mill and its bees", new Prose(i).paragraphs(30))
          .write(input.resolve("good" + i + ".epub"));
    }
    for (int i = 0; i < bad; i++) {
      Files.writeString(input.resolve("bad" + i + ".pdf"), "%PDF-1.7 and no more " + i);
    }
  }

  private Exit run(Object... options) throws IOException, InterruptedException {
    Object[] arguments = new Object[options.length + 5];
    arguments[0] = "batch";
    arguments[1] = input;
    arguments[2] = "-o";
    arguments[3] = folder.resolve("out");
    arguments[4] = "--json";
    System.arraycopy(options, 0, arguments, 5, options.length);
    return program.run(arguments);
  }

  @Test
  void theLoadOfTheMachineIsInTheSummary() throws Exception {
    documents(2, 0);

    Exit exit = run("--cpu-threshold", 100, "--min-free-memory", "1M", "--min-free-disk", "1M");

    assertThat(exit.code()).as(exit.err()).isZero();
    JsonNode machine = JSON.readTree(exit.out()).get("machine");
    assertThat(machine.get("cpu_peak_percent").asDouble()).isBetween(0.0, 100.0);
    assertThat(machine.get("throttled_seconds").asDouble()).isZero();
  }

  @Test
  void noDocumentStartsWithoutTheMemoryAskedForAndASignalEndsTheWait() throws Exception {
    documents(2, 0);

    Program.Running running =
        program.start("batch", input, "--min-free-memory", "999999G", "--throttle-delay", 1);
    while (!running.errSoFar().contains("documents wait") && running.process().isAlive()) {
      Thread.sleep(50);
    }
    running.signal("TERM");
    Exit exit = running.await();

    assertThat(exit.code()).as(exit.err()).isEqualTo(143);
    assertThat(exit.err()).contains("less than --min-free-memory 1,023,998,976 MB");
    assertThat(exit.out()).containsPattern("unfinished +2").containsPattern("throttled +\\d");
  }

  @Test
  void exitsWith73WhereTheDiskHasLessRoomThanAskedFor() throws Exception {
    documents(2, 0);

    Exit exit = run("--min-free-disk", "999999G");

    assertThat(exit.code()).as(exit.err()).isEqualTo(73);
    JsonNode summary = JSON.readTree(exit.out());
    assertThat(summary.get("stop_reason").asText()).isEqualTo("disk_space");
    assertThat(summary.get("unfinished").asInt()).isEqualTo(2);
    assertThat(run().code()).as("without that, the same run does it all").isZero();
  }

  @Test
  void exitsWith65WhereAllFailedAndTheRunStoppedForThat() throws Exception {
    documents(0, 30);

    Exit exit = run("--stop-on-error-rate", 0.4, "-w", 1);

    assertThat(exit.code()).as(exit.err()).isEqualTo(65);
    JsonNode summary = JSON.readTree(exit.out());
    assertThat(summary.get("stop_reason").asText()).isEqualTo("error_rate");
    assertThat(summary.get("stop_message").asText()).startsWith("10 of 10 documents failed");
    assertThat(summary.get("unfinished").asInt()).isPositive();
  }

  @Test
  void exitsWith75WhereSomeSucceededBeforeTheRunStopped() throws Exception {
    documents(3, 30);

    Exit exit = run("--stop-on-error-rate", 0.4, "-w", 1);

    assertThat(exit.code()).as(exit.err()).isEqualTo(75);
    assertThat(JSON.readTree(exit.out()).get("processed").asInt()).isEqualTo(3);
    assertThat(exit.err()).contains("stopping: ");
  }
}
