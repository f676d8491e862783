package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.SchemaValidation;
import dev.corpora.manifest.RunRecord.RunExit;
import dev.corpora.manifest.RunRecord.RunMachine;
import dev.corpora.manifest.RunRecord.RunRequest;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunRecordsTest {

  private static final Instant START = Instant.parse("2026-02-04T15:30:45Z");
  private static final String ID = "20260204_153045_0a1b2c3d";

  @TempDir Path output;

  private final AtomicLong nanoTime = new AtomicLong();

  private static RunRecord run(String id, Instant start, boolean ended, Map<String, Long> counts) {
    return new RunRecord(
        id,
        start,
        ended ? start.plusSeconds(9) : null,
        4711,
        ended ? new RunExit(75, "some failed") : null,
        "0.1.0",
        new RunMachine("Linux 6", "amd64", "17", 2, 1L << 34),
        "/vocab",
        "sha256:" + "0".repeat(64),
        new RunRequest(
            List.of("/docs"),
            null,
            new TreeMap<>(Map.of("known", List.of("/a b", "/c"))),
            new TreeMap<>(Map.of("workers", "2"))),
        new TreeMap<>(counts));
  }

  private static Map<String, Long> counts(long found, long unfinished) {
    return Map.of(
        "found",
        found,
        "processed",
        found - unfinished,
        "skipped",
        0L,
        "partial",
        0L,
        "failed",
        0L,
        "unfinished",
        unfinished,
        "terms",
        0L);
  }

  private RunRecordStore store(String id) {
    return new RunRecordStore(output, id, nanoTime::get);
  }

  @Test
  void aRecordComesBackAsItWasWrittenAndFollowsItsSchema() throws IOException {
    RunDocument done =
        new RunDocument(
            DocumentStatus.PARTIAL,
            10,
            2,
            new TreeMap<>(Map.of("parse", Duration.ofMillis(1_234))),
            START,
            START.plusMillis(5),
            START.plusSeconds(2),
            7,
            new Problem(FailureKind.NO_TEXT, "scanned \"pages\""),
            null);
    RunRecord run = run(ID, START, true, counts(3, 1));
    RunRecordStore store = store(ID);
    store.put("mühle \"1\"\n.pdf", done);
    store.put("b.pdf", RunDocument.added(START, 5));
    store.put("c.pdf", RunDocument.unchanged(START, 5));
    store.write(run);

    RecordedRun read = new RunRecords(output).find(ID).orElseThrow();

    assertThat(read.run()).isEqualTo(run);
    assertThat(read.documents()).isEqualTo(store.documents());
    assertThat(new RunRecords(output).newestFirst()).containsExactly(run);
    assertThat(SchemaValidation.of("run").faults(Files.readString(RunRecords.file(output, ID))))
        .isEmpty();
  }

  @Test
  void theNewestRunComesFirstAndWhatIsNoRecordIsPassedOver() throws IOException {
    String later = "20260204_153045_00000000";
    store(ID).write(run(ID, START, true, counts(0, 0)));
    store(later).write(run(later, START.plusMillis(1), true, counts(0, 0)));
    Path folder = output.resolve(RunRecords.FOLDER);
    Files.writeString(folder.resolve("20270204_153045_00000000.json"), "{\"id\":");
    Files.writeString(folder.resolve("notes.json"), "{}");

    assertThat(new RunRecords(output).newestFirst())
        .extracting(RunRecord::id)
        .containsExactly(later, ID);
    assertThat(new RunRecords(output).find("20270204_153045_00000000")).isEmpty();
    assertThat(new RunRecords(output).find("../../secrets")).isEmpty();
  }

  @Test
  void anOutputFolderThatWasTakenAwayIsNotPutBack() throws IOException {
    RunRecordStore store = store(ID);
    store.write(run(ID, START, false, counts(0, 0)));
    Files.delete(RunRecords.file(output, ID));

    assertThatThrownBy(() -> store.write(run(ID, START, true, counts(0, 0))))
        .isInstanceOf(NoSuchFileException.class);
    assertThat(RunRecords.file(output, ID)).doesNotExist();
  }

  @Test
  void aWriteIsFollowedByASecondOfRest() throws IOException {
    RunRecordStore store = store(ID);
    assertThat(store.isDue()).isTrue();
    store.write(run(ID, START, false, counts(0, 0)));

    nanoTime.addAndGet(Duration.ofMillis(999).toNanos());
    assertThat(store.isDue()).isFalse();
    nanoTime.addAndGet(Duration.ofMillis(1).toNanos());
    assertThat(store.isDue()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "false, 3, 1, 4711, RUNNING",
    "false, 3, 1, 4712, DIED",
    "false, 3, 1, 0, DIED",
    "true, 3, 1, 4711, INTERRUPTED",
    "true, 3, 0, 0, FINISHED",
    "true, 0, 0, 0, REFUSED"
  })
  void itsStateFollowsFromItsEndAndTheHolderOfTheLock(
      boolean ended, long found, long unfinished, long holder, RunState state) {
    assertThat(
            run(ID, START, ended, counts(found, unfinished))
                .state(
                    holder == 0
                        ? List.of()
                        : List.of(
                            new Holder("there", 1, START, "java"),
                            new Holder("here", holder, START, "java"))))
        .isEqualTo(state);
  }
}
