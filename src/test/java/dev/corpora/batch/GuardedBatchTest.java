package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Whole batches that hold back, or stop by themselves. */
@Timeout(60)
class GuardedBatchTest {

  @TempDir Path folder;
  private Path input;
  private final RecordingListener listener = new RecordingListener();

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
  }

  /** Documents are processed largest first: what is written first comes first. */
  private void documents(String... contents) throws IOException {
    for (int i = 0; i < contents.length; i++) {
      Files.writeString(
          input.resolve(String.format(Locale.ROOT, "%03d.pdf", i)),
          contents[i] + " " + "x".repeat(contents.length - i));
    }
  }

  private BatchSummary run(BatchGuards guards, Machine machine) throws BatchException {
    BatchConfig config =
        BatchConfig.builder()
            .input(input)
            .output(folder.resolve("out"))
            .workers(1)
            .guards(guards)
            .build();
    return new BatchProcessor(config, new ScriptedStages(), () -> machine, Clock.systemUTC())
        .run(listener);
  }

  private static BatchGuards errorRate(double rate) {
    return new BatchGuards(
        OptionalInt.empty(),
        Duration.ofSeconds(1),
        OptionalLong.empty(),
        OptionalLong.empty(),
        rate);
  }

  private DocumentRecord record(String document) throws IOException {
    ManifestStore store = new ManifestStore(folder.resolve("out").resolve(Manifest.FILE_NAME));
    store.load();
    return store.manifest().documents().get(document);
  }

  private static String[] bad(int bad, int good) {
    String[] contents = new String[bad + good];
    for (int i = 0; i < contents.length; i++) {
      contents[i] = i < bad ? "fail" : "ok hive";
    }
    return contents;
  }

  @Test
  void tooManyFailuresStopTheBatchAndKeepWhatIsFinished() throws Exception {
    documents(bad(6, 34));

    BatchSummary summary = run(errorRate(0.5), new ScriptedMachine());

    assertThat(summary.failed()).isEqualTo(6);
    assertThat(summary.stopped()).isTrue();
    assertThat(summary.earlyEnd())
        .contains(
            new EarlyEnd(
                EarlyEnd.Cause.ERROR_RATE,
                "6 of 10 documents failed, a greater share than --stop-on-error-rate 0.5"));
    assertThat(listener.notices).singleElement().asString().startsWith("stopping: 6 of 10");
    assertThat(summary.processed()).isGreaterThanOrEqualTo(4);
    assertThat(summary.unfinished()).isGreaterThan(20);
    assertThat(record("006.pdf").status()).isEqualTo(DocumentStatus.SUCCESS);
    assertThat(record("039.pdf").status()).isEqualTo(DocumentStatus.PENDING);
  }

  @Test
  void fewerThanTenDocumentsAreNotJudged() throws Exception {
    documents(bad(9, 0));

    assertThat(run(errorRate(0), new ScriptedMachine()).earlyEnd()).isEmpty();
  }

  @Test
  void anErrorRateThatIsReachedButNotPassedStopsNothing() throws Exception {
    documents(bad(10, 10));

    BatchSummary summary = run(errorRate(1), new ScriptedMachine());

    assertThat(summary.unfinished()).isZero();
    assertThat(summary.failed()).isEqualTo(10);
  }

  @Test
  void aDiskThatFillsUpStopsTheBatch() throws Exception {
    documents("slow hive", "slow hive", "slow hive", "ok hive", "ok hive", "ok hive");
    BatchGuards guards =
        new BatchGuards(
            OptionalInt.empty(),
            Duration.ofNanos(1),
            OptionalLong.empty(),
            OptionalLong.of(100L << 20),
            1);

    BatchSummary summary = run(guards, new ScriptedMachine().space(200L << 20, 99L << 20));

    assertThat(summary.earlyEnd().orElseThrow().cause()).isEqualTo(EarlyEnd.Cause.DISK_SPACE);
    assertThat(summary.earlyEnd().orElseThrow().message())
        .isEqualTo(
            "99 MB are free on the disk of "
                + folder.resolve("out")
                + ", less than --min-free-disk 100 MB");
    assertThat(summary.processed()).as("documents in work may finish").isEqualTo(1);
    assertThat(summary.unfinished()).isEqualTo(5);
    assertThat(record("000.pdf").status()).isEqualTo(DocumentStatus.SUCCESS);
  }

  @Test
  void aBusyMachineIsWaitedForAndToldOfInTheSummary() throws Exception {
    documents("ok hive", "ok comb");
    BatchGuards guards =
        new BatchGuards(
            OptionalInt.of(50),
            Duration.ofMillis(1),
            OptionalLong.empty(),
            OptionalLong.empty(),
            1);

    BatchSummary summary = run(guards, new ScriptedMachine().loads(0, 0.9, 0.7, 0.2));

    assertThat(summary.processed()).isEqualTo(2);
    assertThat(listener.notices).singleElement().asString().contains("90 % busy");
    MachineUse use = summary.machineUse().orElseThrow();
    assertThat(use.peakProcessor()).hasValue(90);
    assertThat(use.averageProcessor().orElseThrow()).isBetween(20.0, 60.1);
    assertThat(use.throttled()).isPositive();
  }

  @Test
  void nothingIsToldOfAMachineThatNobodyAskedToLookAt() throws Exception {
    documents("ok hive");

    assertThat(run(BatchGuards.NONE, new ScriptedMachine().loads(1)).machineUse()).isEmpty();
  }

  @Test
  void guardsThatMakeNoSenseAreRefused() {
    assertThatThrownBy(() -> errorRate(Double.NaN)).hasMessageContaining("error rate");
    assertThatThrownBy(() -> errorRate(1.1)).hasMessageContaining("error rate");
    assertThatThrownBy(
            () ->
                new BatchGuards(
                    OptionalInt.of(101),
                    Duration.ofSeconds(1),
                    OptionalLong.empty(),
                    OptionalLong.empty(),
                    1))
        .hasMessageContaining("1 to 100");
  }
}
