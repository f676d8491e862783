package dev.corpora.cli;

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
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the packaged program that go on with others. */
class GoOnIT {

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

  private JsonNode summary(Exit exit, int code) throws IOException {
    assertThat(exit.code()).as(exit.err()).isEqualTo(code);
    return JSON.readTree(exit.out());
  }

  private JsonNode status(String... more) throws Exception {
    List<String> command = new ArrayList<>(List.of("status", "out", "--json"));
    command.addAll(List.of(more));
    return summary(program.run(command.toArray()), 0);
  }

  /** Ends a run as soon as its first document is done. */
  private void interrupted(Object... command) throws Exception {
    Program.Running running = program.start(command);
    while (!running.errSoFar().contains(" terms, ")) {
      assertThat(running.process().isAlive()).as(running.errSoFar()).isTrue();
      Thread.sleep(20);
    }
    running.signal("TERM");
    assertThat(running.await().code()).isEqualTo(143);
  }

  @Test
  void aRunGoesOnWithTheInputsAndOptionsOfTheOneThatWasInterrupted() throws Exception {
    for (int i = 0; i < 6; i++) {
      epub("long" + i + ".epub", i, 500);
    }
    interrupted("batch", "in", "-o", "out", "-w", 1, "-v", "--grace", 0, "--max-terms", 5);
    JsonNode first = status();
    assertThat(first.get("state").asText()).isEqualTo("interrupted");
    int done = first.at("/counts/processed").asInt();
    assertThat(done).isBetween(1, 5);

    JsonNode second =
        summary(program.run("batch", "--resume", "-o", "out", "--json", "-q", "-w", 2), 0);

    assertThat(second.get("processed").asInt()).isEqualTo(6 - done);
    assertThat(second.get("skipped").asInt()).isEqualTo(done);
    JsonNode record = status();
    assertThat(record.get("goes_on_with")).isEqualTo(first.get("id"));
    assertThat(record.at("/options/max-terms/0").asText()).isEqualTo("5");
    assertThat(record.at("/options/workers/0").asText()).isEqualTo("2");
    assertThat(JSON.readTree(output.resolve("long0.vocab.json").toFile()).get("entries"))
        .hasSize(5);
    Exit nothing = program.run("batch", "--resume", "out");
    assertThat(nothing.code()).isEqualTo(66);
    assertThat(nothing.err()).contains("no run is unfinished here", "--batch-id");
  }

  @Test
  void aForcedRunGoesOnWithoutForcingTwice() throws Exception {
    for (int i = 0; i < 4; i++) {
      epub("long" + i + ".epub", i, 300);
    }
    assertThat(program.run("batch", "in", "-o", "out", "-q").code()).isZero();
    interrupted("batch", "in", "-o", "out", "-w", 1, "-v", "--grace", 0, "--force");
    int done = status().at("/counts/processed").asInt();
    assertThat(done).isBetween(1, 3);

    JsonNode second = summary(program.run("batch", "--resume", "out", "--json"), 0);

    assertThat(second.get("processed").asInt()).isEqualTo(4 - done);
    assertThat(second.get("skipped").asInt()).isEqualTo(done);
  }

  @Test
  void onlyWhatFailedIsTriedAgain() throws Exception {
    epub("good.epub", 1, 5);
    Files.writeString(input.resolve("bad.epub"), "no document at all");
    Files.writeString(input.resolve("worse.pdf"), "nor this");
    assertThat(program.run("batch", "in", "-o", "out", "--max-terms", 5, "-f").code())
        .isEqualTo(75);
    epub("bad.epub", 2, 5);
    epub("new.epub", 3, 5);

    JsonNode retry = summary(program.run("batch", "--retry-failed", "-o", "out", "--json"), 75);

    assertThat(retry.get("found").asInt()).isEqualTo(2);
    assertThat(retry.get("processed").asInt()).isOne();
    assertThat(retry.get("failed").asInt()).isOne();
    assertThat(output.resolve("new.vocab.json")).doesNotExist();
    assertThat(JSON.readTree(output.resolve("bad.vocab.json").toFile()).get("entries")).hasSize(5);

    Files.delete(input.resolve("worse.pdf"));
    Exit nothing = program.run("batch", "--retry-failed", "out");
    assertThat(nothing.code()).isZero();
    assertThat(nothing.err()).contains("nothing to try again");
  }

  @Test
  void whatCannotBeGoneOnWithIsToldInALine() throws Exception {
    assertThat(program.run("batch", "--resume", "nowhere").code()).isEqualTo(64);
    assertThat(program.run("batch", "--retry-failed", "in").code()).isEqualTo(66);
    assertThat(program.run("batch", "--resume", "--retry-failed", "in").code()).isEqualTo(2);
    assertThat(program.run("batch", "in", "--batch-id", "x").code()).isEqualTo(2);
    epub("good.epub", 1, 5);
    assertThat(program.run("batch", "in", "-o", "out").code()).isZero();
    Exit unknown =
        program.run("batch", "--resume", "out", "--batch-id", "20200101_000000_00000000");
    assertThat(unknown.code()).isEqualTo(64);
    assertThat(unknown.err()).contains("corpora history out");
  }
}
