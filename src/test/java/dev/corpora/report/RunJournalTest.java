package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.batch.RunFrame;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.RecordedRun;
import dev.corpora.manifest.RunDocument;
import dev.corpora.manifest.RunRecord.RunExit;
import dev.corpora.manifest.RunRecord.RunMachine;
import dev.corpora.manifest.RunRecord.RunRequest;
import dev.corpora.manifest.RunRecords;
import dev.corpora.manifest.RunState;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunJournalTest {

  private static final String ID = "20260204_153045_0a1b2c3d";
  private static final Instant NOW = Instant.parse("2026-02-04T15:30:45.678Z");
  private static final RunRequest REQUEST =
      new RunRequest(List.of("/in"), null, new TreeMap<>(), new TreeMap<>());

  @TempDir Path output;
  private final List<String> notices = new ArrayList<>();
  private final AtomicLong nanoTime = new AtomicLong();

  private RunJournal opened() {
    RunJournal journal =
        new RunJournal(
            REQUEST,
            () -> new RunMachine("Linux", "amd64", "17", 2, 1),
            Clock.fixed(NOW, ZoneOffset.UTC),
            nanoTime::get,
            notices::add);
    journal.runOpened(new RunFrame(ID, NOW, output, "sha256:" + "0".repeat(64)));
    return journal;
  }

  private RunJournal begun() {
    RunJournal journal = opened();
    journal.documentAdded("a.pdf", 10, false);
    journal.documentAdded("b.pdf", 20, false);
    journal.documentAdded("old.pdf", 30, true);
    journal.batchStarted(Samples.plan(3, 1, output));
    return journal;
  }

  private RecordedRun record() throws IOException {
    return new RunRecords(output).find(ID).orElseThrow();
  }

  @Test
  void tellsFromTheStartOnWhatIsToBeDone() throws IOException {
    begun();

    assertThat(record().run().state(List.of())).isEqualTo(RunState.DIED);
    assertThat(record().run().counts())
        .containsAllEntriesOf(Map.of("found", 3L, "skipped", 1L, "unfinished", 2L));
    assertThat(record().documents().get("old.pdf").skipReason()).isEqualTo("unchanged");
    assertThat(record().documents().get("b.pdf")).isEqualTo(RunDocument.added(NOW, 20));
  }

  @Test
  void tellsOfEachDocumentHowItEnded() throws IOException {
    RunJournal journal = begun();
    journal.documentStarted(1, "a.pdf", 1);
    journal.documentStarted(2, "b.pdf", 1);
    journal.documentCompleted(Samples.success("a.pdf", 5));
    journal.documentStarted(2, "b.pdf", 2);
    journal.documentCompleted(
        Samples.failure("b.pdf", new Problem(FailureKind.UNREADABLE, "broken")));
    journal.ended(75, "some failed");

    RecordedRun record = record();
    assertThat(record.run().exit()).isEqualTo(new RunExit(75, "some failed"));
    assertThat(record.run().state(List.of())).isEqualTo(RunState.FINISHED);
    assertThat(record.run().counts())
        .containsAllEntriesOf(
            Map.of("processed", 1L, "failed", 1L, "skipped", 1L, "unfinished", 0L, "terms", 5L));
    RunDocument a = record.documents().get("a.pdf");
    assertThat(a.status()).isEqualTo(DocumentStatus.SUCCESS);
    assertThat(a.stageTimes())
        .containsExactlyEntriesOf(
            new TreeMap<>(
                Map.of("parse", Duration.ofMillis(2000), "extract", Duration.ofMillis(1150))));
    assertThat(record.documents().get("b.pdf").attempts()).isEqualTo(2);
    assertThat(record.documents().get("b.pdf").problem().message()).isEqualTo("broken");
  }

  @Test
  void aDocumentThatWasInterruptedIsPendingAndSaysWhy() throws IOException {
    Problem interrupted = new Problem(FailureKind.INTERRUPTED, "the batch was stopped");
    RunJournal journal = begun();
    journal.documentStarted(1, "a.pdf", 1);
    journal.attemptFailed("a.pdf", 1, interrupted);
    journal.ended(143, "terminated");

    assertThat(record().run().state(List.of())).isEqualTo(RunState.INTERRUPTED);
    assertThat(record().documents().get("a.pdf").status()).isEqualTo(DocumentStatus.PENDING);
    assertThat(record().documents().get("a.pdf").problem()).isEqualTo(interrupted);
    assertThat(record().documents().get("a.pdf").startedAt()).isEqualTo(NOW);
    assertThat(record().documents().get("b.pdf").startedAt()).isNull();
  }

  @Test
  void whatHappensBetweenTwoWritesIsToldByTheNext() throws IOException {
    RunJournal journal = begun();
    journal.documentStarted(1, "a.pdf", 1);
    assertThat(record().documents().get("a.pdf").status()).isEqualTo(DocumentStatus.PENDING);

    nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
    journal.documentStarted(2, "b.pdf", 1);

    assertThat(record().documents().get("a.pdf").status()).isEqualTo(DocumentStatus.PROCESSING);
  }

  @Test
  void aRunThatIsTurnedAwayLeavesARecordOfThat() throws IOException {
    opened().ended(75, "another run holds the folder");

    assertThat(record().run().state(List.of())).isEqualTo(RunState.REFUSED);
    assertThat(record().documents()).isEmpty();
  }

  @Test
  void aRecordThatCannotBeWrittenCostsOneNotice() throws IOException {
    Files.writeString(output.resolve(".corpora"), "in the way");
    RunJournal journal = begun();
    journal.documentStarted(1, "a.pdf", 1);
    journal.ended(0, "done");

    assertThat(notices).singleElement().asString().contains("record of this run");
  }

  @Test
  void aRunThatEndsForItsOutputFolderSaysNothingOfItsRecord() throws IOException {
    RunJournal journal = begun();
    Files.move(output.resolve(".corpora"), output.resolve("away"));
    nanoTime.addAndGet(Duration.ofSeconds(2).toNanos());
    journal.documentStarted(1, "a.pdf", 1);
    journal.ended(73, "the output folder was taken away");

    assertThat(notices).isEmpty();
    assertThat(output.resolve(".corpora")).doesNotExist();
  }

  @Test
  void aRunWithoutAnOutputFolderLeavesNone() {
    new RunJournal(
            REQUEST,
            () -> new RunMachine("Linux", "amd64", "17", 2, 1),
            Clock.systemUTC(),
            nanoTime::get,
            notices::add)
        .ended(64, "no such folder");

    assertThat(notices).isEmpty();
    assertThat(output).isEmptyDirectory();
  }
}
