package dev.corpora.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.batch.BatchSummary;
import dev.corpora.cli.InProcess.End;
import dev.corpora.manifest.RunLock;
import dev.corpora.model.ModelUse;
import dev.corpora.testing.MadeVocabulary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConsolidateCommandTest {

  @TempDir Path folder;
  private final InProcess commands = new InProcess();

  @BeforeEach
  void vocabularies() throws IOException {
    MadeVocabulary.of("kiln.pdf", "en").entry("kiln", 3, 8, 0.5).write(folder);
    MadeVocabulary.of("oven.pdf", "en").entry("kiln", 1, 8, 0.5).write(folder);
  }

  @Test
  void tellsWhatChanged() throws IOException {
    End first = commands.run("consolidate", folder);
    MadeVocabulary.of("oven.pdf", "en").entry("ash", 1, 8, 0.5).write(folder);
    End second = commands.run("consolidate", folder);

    Path master = folder.resolve("master.vocab.json");
    assertThat(first.err()).isEmpty();
    assertThat(first.code()).isZero();
    assertThat(first.out())
        .isEqualTo(
            master
                + ": 1 entries of 2 documents, 2 of them read anew\n"
                + "+1 new, ~0 updated, -0 removed, !0 flagged\n");
    assertThat(second.out())
        .contains(
            "+1 new, ~1 updated, -0 removed, !0 flagged\n",
            "the earlier one is kept as master.vocab.json.");
    assertThat(Files.readString(master)).contains("\"consolidated_at\":\"2026-02-04T15:30:45Z\"");
  }

  @Test
  void damagedDecisionsEndTheConsolidationBeforeItBegins() throws IOException {
    Files.writeString(folder.resolve("review.json"), "{");

    assertEnd(commands.run("consolidate", folder), 78, "review.json");
    assertThat(folder.resolve("master.vocab.json")).doesNotExist();
  }

  @Test
  void masterMayStandElsewhere() {
    Path master = folder.resolve("elsewhere/all.json");

    assertThat(commands.run("consolidate", folder, "-m", master, "--backups", 0).code()).isZero();

    assertThat(master).isNotEmptyFile();
    assertThat(folder.resolve("master.vocab.json")).doesNotExist();
  }

  @Test
  void wrongFilesAreNamedAndExit75() throws IOException {
    Files.writeString(folder.resolve("oven.vocab.json"), "{");

    End end = commands.run("consolidate", folder);

    assertThat(end.code()).isEqualTo(75);
    assertThat(end.err())
        .startsWith("corpora: left out: " + folder.resolve("oven.vocab.json"))
        .hasLineCount(1);
    assertThat(end.out()).contains("1 entries of 1 documents");
  }

  @Test
  void obstaclesAreNamed() throws IOException {
    Path empty = Files.createDirectory(folder.resolve("empty"));
    assertEnd(commands.run("consolidate", folder.resolve("none")), 64, "none does not exist");
    assertEnd(commands.run("consolidate", empty), 66, "no vocabularies (*.vocab.json) in");
    assertEnd(commands.run("consolidate", folder, "--backups", -1), 2, "--backups must be 0 or");
    assertEnd(commands.run("consolidate", folder, "--documents", "x"), 2, "--remove-orphans");
    assertEnd(
        commands.run("consolidate", folder, "--remove-orphans"),
        64,
        "no document of any vocabulary");
    Files.writeString(folder.resolve("master.vocab.json"), "mine");
    assertEnd(commands.run("consolidate", folder), 73, "is no master vocabulary");
    Files.writeString(empty.resolve("x.vocab.json"), "mine");
    assertEnd(commands.run("consolidate", empty), 65, "x.vocab.json is not a whole vocabulary");
  }

  private static void assertEnd(End end, int code, String message) {
    assertThat(end.err()).contains(message).doesNotContain("\tat ");
    assertThat(end.code()).isEqualTo(code);
    assertThat(end.out()).isEmpty();
  }

  @Test
  void documentsThatAreThereAreKept() throws IOException {
    Files.createFile(folder.resolve("kiln.pdf"));

    End end = commands.run("consolidate", folder, "--remove-orphans");

    assertThat(end.out()).contains("of 1 documents", "1 vocabularies without their document");
  }

  @Test
  void decisionsOfTheReviewAreHonoured() throws IOException {
    Files.writeString(
        folder.resolve("review.json"),
        """
        {"schema_version": "1.0", "decisions": [{"canonical": "Kiln", "decision": "rename",
          "to": "oven", "decided_at": "2026-02-04T15:30:45Z"}]}
        """);
    commands.run("consolidate", folder);
    assertThat(folder.resolve("master.vocab.json")).content().contains("\"canonical\":\"oven\"");

    Files.writeString(folder.resolve("review.json"), "{");
    assertEnd(commands.run("consolidate", folder), 78, "review.json");
  }

  @Test
  void aRunThatHoldsTheFolderIsLeftAlone() throws Exception {
    try (RunLock lock = RunLock.acquire(folder)) {
      assertEnd(commands.run("consolidate", folder), 75, "another run holds " + folder);
      assertThat(lock.isIntact()).isTrue();
    }
  }

  @Test
  void batchConsolidatesInTheEnd() {
    InProcess after = new InProcess(new FakeBatch(listener -> summary(0)));

    End end = after.run("batch", "in", "--consolidate");
    End json = after.run("batch", "in", "--consolidate", "--json", "-q");

    assertThat(end.code()).isZero();
    assertThat(end.out()).contains("documents found", "+1 new, ~0 updated, -0 removed");
    assertThat(json.out()).doesNotContain("new,").startsWith("{");
    assertThat(json.err()).contains("+0 new, ~0 updated");
  }

  @Test
  void batchTellsWhatIsWrongWithTheConsolidation() throws IOException {
    Files.writeString(folder.resolve("oven.vocab.json"), "{");
    End damaged = new InProcess(new FakeBatch(l -> summary(0))).run("batch", "in", "--consolidate");
    End both = new InProcess(new FakeBatch(l -> summary(1))).run("batch", "in", "--consolidate");
    Files.writeString(folder.resolve("master.vocab.json"), "mine");
    End blocked = new InProcess(new FakeBatch(l -> summary(0))).run("batch", "in", "--consolidate");

    assertThat(damaged.code()).isEqualTo(75);
    assertThat(damaged.err()).contains("oven.vocab.json");
    assertThat(both.code()).isEqualTo(65);
    assertThat(blocked.code()).isEqualTo(73);
    assertThat(blocked.err()).contains("is no master vocabulary");
  }

  private BatchSummary summary(int failed) {
    return new BatchSummary(
        "20260204_153045_0a1b2c3d",
        1,
        1 - failed,
        0,
        0,
        failed,
        0,
        0,
        0,
        0,
        Duration.ofSeconds(1),
        folder,
        folder.resolve("corpora-errors.log"),
        Map.of(),
        List.of(),
        false,
        Optional.empty(),
        Optional.empty(),
        ModelUse.NONE);
  }
}
