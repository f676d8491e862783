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
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs of the packaged program that share an output folder by shards. */
class ShardIT {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DOCUMENTS = 12;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private Program program;

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectories(folder.resolve("in/deeper")).getParent();
    output = folder.resolve("out");
    program = new Program(folder);
    for (int i = 0; i < DOCUMENTS; i++) {
      EpubFixture.epub()
          .title("The mill")
          .language("en")
          .chapter("The mill and its bees", new Prose(i).paragraphs(i < 2 ? 400 : 20))
          .write(input.resolve(i % 2 == 0 ? "mill" + i + ".epub" : "deeper/mill" + i + ".epub"));
    }
    Files.writeString(input.resolve("broken.pdf"), "no document at all");
  }

  @Test
  void twoShardsAtOnceMakeTogetherWhatOneRunMakes() throws Exception {
    Program.Running first = program.start("batch", input, "-o", output, "--shard", "1/2", "-w", 1);
    Program.Running second = program.start("batch", input, "-o", output, "--shard", "2/2", "-w", 1);
    Exit one = first.await();
    Exit other = second.await();

    assertThat(one.code() + other.code()).as(one.err() + other.err()).isEqualTo(75);
    assertThat(wereAtWorkTogether()).isTrue();
    try (Stream<Path> files = Files.list(output)) {
      assertThat(files.filter(file -> file.toString().endsWith(".log"))).hasSize(1);
    }
    Path alone = folder.resolve("alone");
    assertThat(program.run("batch", input, "-o", alone).code()).isEqualTo(75);
    assertThat(vocabularies(output)).hasSize(DOCUMENTS).isEqualTo(vocabularies(alone));
    assertThat(documents("1-of-2") + documents("2-of-2")).isEqualTo(DOCUMENTS + 1);
    assertThat(documents("1-of-2")).isBetween(1, DOCUMENTS);

    Exit status = program.run("status", output);
    assertThat(status.out()).contains("1/2", "2/2", "broken.pdf", "--retry-failed");
    assertThat(status.out().lines().filter(line -> line.startsWith("all")).findFirst())
        .hasValueSatisfying(line -> assertThat(line.split(" +")).startsWith("all", "13", "12"));
    assertThat(program.run("report", output).code()).isZero();
    assertThat(Files.readString(output.resolve("report.html")))
        .contains("broken.pdf", "deeper/mill1.epub");
    assertThat(program.run("consolidate", output).code()).isZero();
    assertThat(program.run("consolidate", alone).code()).isZero();
    assertThat(output.resolve("master.vocab.json"))
        .hasSameBinaryContentAs(alone.resolve("master.vocab.json"));
  }

  @Test
  void aRunOverAllDocumentsKnowsWhatShardsDid() throws Exception {
    program.run("batch", input, "-o", output, "--shard", "1/2");
    program.run("batch", input, "-o", output, "--shard", "2/2");

    Exit again = program.run("batch", input, "-o", output, "--json");
    JsonNode summary = JSON.readTree(again.out());
    assertThat(summary.get("skipped").asInt()).isEqualTo(DOCUMENTS);
    assertThat(summary.get("failed").asInt()).isOne();

    Exit retry = program.run("batch", "--retry-failed", "-o", output, "--json");
    assertThat(JSON.readTree(retry.out()).get("found").asInt()).isOne();
  }

  @Test
  void aShardWithoutDocumentsIsDone() throws Exception {
    for (String shard : List.of("1/40", "2/40")) {
      Exit exit = program.run("batch", input.resolve("mill2.epub"), "-o", output, "--shard", shard);
      assertThat(exit.code()).as(exit.err()).isZero();
    }
    assertThat(program.run("status", output).out()).contains("not begun");
  }

  @Test
  void whatNeedsAllDocumentsIsRefusedWithAShard() throws Exception {
    Exit exit = program.run("batch", input, "-o", output, "--shard", "1/2", "--consolidate");
    assertThat(exit.code()).isEqualTo(2);
    assertThat(exit.err()).contains("--shard does a part");

    assertThat(program.run("batch", input, "--shard", "3/2").err())
        .contains("--shard", "'3/2'", "from 1 to 2");
    assertThat(program.run("batch", input, "--shard", "half").err()).contains("such as 1/4");
    assertThat(output).doesNotExist();
  }

  private int documents(String label) throws IOException {
    Path manifest = output.resolve(".corpora-manifest." + label + ".json");
    assertThat(SchemaValidation.of("manifest").faults(Files.readString(manifest))).isEmpty();
    return JSON.readTree(manifest.toFile()).get("documents").size();
  }

  private boolean wereAtWorkTogether() throws IOException {
    Instant latestStart = Instant.MIN;
    Instant earliestEnd = Instant.MAX;
    try (Stream<Path> files = Files.list(output.resolve(".corpora/batches"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        JsonNode run = JSON.readTree(file.toFile());
        Instant start = Instant.parse(run.get("started_at").asText());
        Instant end = Instant.parse(run.get("ended_at").asText());
        latestStart = start.isAfter(latestStart) ? start : latestStart;
        earliestEnd = end.isBefore(earliestEnd) ? end : earliestEnd;
      }
    }
    return latestStart.isBefore(earliestEnd);
  }

  private static SortedMap<String, String> vocabularies(Path folder) throws IOException {
    SortedMap<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(file -> file.toString().endsWith(".vocab.json"))
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
