package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.document.DiscoveryResult;
import dev.corpora.document.DocumentDiscovery;
import dev.corpora.document.DocumentOrder;
import dev.corpora.document.PathGlob;
import dev.corpora.document.SelectedDocuments;
import dev.corpora.document.SelectionOptions;
import dev.corpora.manifest.DocumentRecord;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.InWork;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.manifest.RunLock;
import dev.corpora.model.FailureKind;
import dev.corpora.model.ModelUse;
import dev.corpora.model.Problem;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class BatchProcessorTest {

  @TempDir Path folder;
  private Path input;
  private Path output;
  private final ScriptedStages stages = new ScriptedStages();
  private final RecordingListener listener = new RecordingListener();

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
  }

  private void document(String name, String text) throws IOException {
    Path file = input.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private BatchConfig.Builder config() {
    return BatchConfig.builder()
        .input(input)
        .output(output)
        .workers(2)
        .vocabularyTime(Instant.parse("2026-01-31T08:15:00Z"));
  }

  private BatchSummary run(BatchConfig.Builder config) throws BatchException {
    return run(config, stages, listener);
  }

  private static BatchSummary run(
      BatchConfig.Builder config, Stages.Factory stages, BatchListener listener)
      throws BatchException {
    return new BatchProcessor(config.build(), stages, Clock.systemUTC()).run(listener);
  }

  private Manifest manifest() throws IOException {
    ManifestStore store = new ManifestStore(output.resolve(Manifest.FILE_NAME));
    store.load();
    return store.manifest();
  }

  private DocumentRecord recordOf(String document) throws IOException {
    return manifest().documents().get(document);
  }

  private static Map<String, String> vocabularies(Path folder) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".vocab.json")).toList()) {
        contents.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return contents;
  }

  @Test
  void writesAVocabularyForEachDocumentInTheFoldersOfTheInput() throws Exception {
    document("bees.pdf", "ok hive comb");
    document("deep/er/mill.epub", "ok wheel");

    BatchSummary summary = run(config());

    assertThat(summary.processed()).isEqualTo(2);
    assertThat(summary.terms()).isEqualTo(3);
    assertThat(vocabularies(output)).containsOnlyKeys("bees.vocab.json", "deep/er/mill.vocab.json");
    assertThat(recordOf("deep/er/mill.epub").status()).isEqualTo(DocumentStatus.SUCCESS);
    assertThat(new VocabularyReader().read(output.resolve("bees.vocab.json")).entries().get(0).id())
        .isEqualTo("bees-comb");
  }

  @Test
  void triesAFailedDocumentOnceMoreAndGoesOnWithTheOthers() throws Exception {
    document("bad.pdf", "fail");
    document("good.pdf", "ok hive");
    document("shaky.pdf", "fail-once hive");

    BatchSummary summary = run(config());

    assertThat(summary.processed()).isEqualTo(2);
    assertThat(summary.failed()).isEqualTo(1);
    assertThat(listener.attempts)
        .containsExactlyInAnyOrder(
            "bad.pdf#1: attempt 1 failed",
            "bad.pdf#2: attempt 2 failed",
            "shaky.pdf#1: only the first attempt fails");
    assertThat(recordOf("shaky.pdf").attempts()).isEqualTo(2);
    assertThat(recordOf("shaky.pdf").status()).isEqualTo(DocumentStatus.SUCCESS);
    assertThat(recordOf("bad.pdf").status()).isEqualTo(DocumentStatus.FAILED);
    assertThat(recordOf("bad.pdf").problem())
        .isEqualTo(new Problem(FailureKind.UNREADABLE, "attempt 2 failed"));
    assertThat(summary.firstErrors())
        .extracting(BatchSummary.DocumentError::document)
        .containsExactly("bad.pdf");
  }

  @Test
  void aDocumentThatExhaustsMemoryOrStackOrMeetsAFaultCostsOnlyItself() throws Exception {
    document("fault.pdf", "fault");
    document("good.pdf", "ok hive");
    document("memory.pdf", "memory");
    document("stack.pdf", "stack");

    BatchSummary summary = run(config().workers(1));

    assertThat(summary.processed()).isEqualTo(1);
    assertThat(recordOf("memory.pdf").problem().kind()).isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(recordOf("stack.pdf").problem().kind()).isEqualTo(FailureKind.CRASHED);
    assertThat(recordOf("fault.pdf").problem().kind()).isEqualTo(FailureKind.CRASHED);
  }

  @Test
  void endsAnAttemptThatTakesTooLong() throws Exception {
    document("endless.pdf", "spin");
    document("good.pdf", "ok hive");

    BatchSummary summary = run(config().timeout(Duration.ofMillis(100)));

    assertThat(summary.failed()).isEqualTo(1);
    assertThat(recordOf("endless.pdf").problem().kind()).isEqualTo(FailureKind.TIMED_OUT);
    assertThat(recordOf("endless.pdf").attempts()).isEqualTo(2);
  }

  @Test
  void aPartialDocumentHasAVocabularyAndAReasonAndIsTriedOncePerRun() throws Exception {
    document("scan.pdf", "partial hive");

    BatchSummary first = run(config());
    BatchSummary second = run(config());

    assertThat(first.partial()).isEqualTo(1);
    assertThat(second.partial()).isEqualTo(1);
    assertThat(listener.starts).containsExactly("scan.pdf#1", "scan.pdf#1");
    assertThat(recordOf("scan.pdf").problem().kind()).isEqualTo(FailureKind.NO_TEXT);
    assertThat(output.resolve("scan.vocab.json")).exists();
  }

  @Test
  void aDocumentLeftAloneOnPurposeIsSkippedWithItsReason() throws Exception {
    document("secret.pdf", "forbidden");

    BatchSummary summary = run(config());

    assertThat(summary.skipped()).isEqualTo(1);
    assertThat(summary.failed()).isZero();
    assertThat(recordOf("secret.pdf").status()).isEqualTo(DocumentStatus.SKIPPED);
    assertThat(listener.result("secret.pdf").attempts()).isEqualTo(1);
  }

  @Test
  void warningsOfADocumentReachResultAndManifestAndLeaveItASuccess() throws Exception {
    document("torn.pdf", "warn hive");

    BatchSummary summary = run(config());

    assertThat(summary.processed()).isEqualTo(1);
    assertThat(listener.result("torn.pdf").warnings()).containsExactly("page 3 is broken");
    assertThat(recordOf("torn.pdf").warnings()).containsExactly("page 3 is broken");
  }

  @Test
  void aDocumentThatItTellsOfIsNotLostByARunThatDiesThen() throws Exception {
    for (int i = 0; i < 5; i++) {
      document("doc" + i + ".pdf", "ok hive");
    }
    List<String> toldOf = new ArrayList<>();
    RecordingListener dying =
        new RecordingListener(
            result -> {
              toldOf.add(result.document());
              ScriptedStages next = new ScriptedStages();
              try {
                Path left = copyOfOutput("left after " + toldOf.size());
                run(config().output(left), next, new RecordingListener());
              } catch (IOException | BatchException e) {
                throw new AssertionError(e);
              }
              assertThat(next.parsed).doesNotContainKeys(toldOf.toArray(String[]::new));
            });

    run(config(), stages, dying);

    assertThat(toldOf).hasSize(5);
  }

  private Path copyOfOutput(String name) throws IOException {
    Path copy = Files.createDirectory(folder.resolve(name));
    try (Stream<Path> files = Files.list(output)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (!file.getFileName().toString().startsWith(".corpora-tmp-")) {
          Files.copy(file, copy.resolve(file.getFileName()));
        }
      }
    }
    return copy;
  }

  @Test
  void startsWithTheLargestDocument() throws Exception {
    document("a-small.pdf", "ok hive");
    document("b-large.pdf", "ok hive comb wheel mill stone");
    document("c-middle.pdf", "ok hive comb");

    run(config().workers(1));

    assertThat(listener.starts).containsExactly("b-large.pdf#1", "c-middle.pdf#1", "a-small.pdf#1");
  }

  @Test
  void writesTheSameBytesWithOneWorkerAndWithFour() throws Exception {
    for (int i = 0; i < 20; i++) {
      document("doc" + i + ".pdf", "ok hive comb term" + i);
    }

    run(config().workers(1));
    Map<String, String> one = vocabularies(output);
    run(config().workers(4).output(folder.resolve("four")));

    assertThat(one).hasSize(20).isEqualTo(vocabularies(folder.resolve("four")));
  }

  @Test
  void documentsThatShareAStemBothHaveAVocabulary() throws Exception {
    document("bees.pdf", "ok hive");
    document("bees.epub", "ok comb");

    run(config());

    assertThat(vocabularies(output))
        .containsOnlyKeys("bees.pdf.vocab.json", "bees.epub.vocab.json");
  }

  @Test
  void identifiersStayUniqueWhereFormsDifferOnlyInMarks() throws Exception {
    document("tools.pdf", "ok c c++ c#");

    run(config());

    assertThat(new VocabularyReader().read(output.resolve("tools.vocab.json")).entries())
        .extracting(entry -> entry.id())
        .containsExactlyInAnyOrder("tools-c", "tools-c-2", "tools-c-3");
  }

  @Test
  void refusesAnOutputFolderThatAnotherRunHolds() throws Exception {
    document("bees.pdf", "ok hive");
    AtomicReference<BatchException> second = new AtomicReference<>();
    RecordingListener intruding =
        new RecordingListener(
            result -> {
              try {
                run(config().maxLockWait(Duration.ZERO));
              } catch (BatchException e) {
                second.set(e);
              }
            });

    run(config(), stages, intruding);

    assertThat(second.get().reason()).isEqualTo(Reason.OUTPUT_LOCKED);
    assertThat(second.get())
        .hasMessageContaining(output.toString())
        .hasMessageContaining("process " + ProcessHandle.current().pid())
        .hasMessageContaining("--max-lock-wait");
  }

  @Test
  void goesOnWhenTheRunThatHeldTheOutputFolderIsOver() throws Exception {
    document("bees.pdf", "ok hive");
    RunLock held = RunLock.acquire(output);
    // The first notice tells whom the run waits for.
    BatchListener releasing =
        new BatchListener() {
          @Override
          public void notice(String message) {
            listener.notice(message);
            held.close();
          }
        };

    BatchSummary summary = run(config(), stages, releasing);

    assertThat(summary.processed()).isEqualTo(1);
    assertThat(listener.notices)
        .singleElement()
        .asString()
        .contains("process " + ProcessHandle.current().pid(), "30 s at most");
  }

  @Test
  void aStopEndsTheWaitForTheOutputFolder() throws Exception {
    document("bees.pdf", "ok hive");
    AtomicReference<BatchProcessor> processor = new AtomicReference<>();
    BatchListener stopping =
        new BatchListener() {
          @Override
          public void notice(String message) {
            processor.get().stop();
          }
        };
    processor.set(
        new BatchProcessor(
            config().maxLockWait(Duration.ofDays(1)).build(), stages, Clock.systemUTC()));
    try (RunLock held = RunLock.acquire(output)) {
      BatchSummary summary = processor.get().run(stopping);

      assertThat(summary.stopped()).isTrue();
      assertThat(summary.unfinished()).isEqualTo(1);
      assertThat(held.isIntact()).isTrue();
    }
  }

  @Test
  void aManifestThatIsNotWrittenForEachDocumentIsWholeInTheEnd() throws Exception {
    for (int i = 0; i < 150; i++) {
      document("doc" + i + ".pdf", i % 10 == 0 ? "fail" : "ok hive");
    }

    BatchSummary summary = run(config());

    assertThat(summary.processed()).isEqualTo(135);
    assertThat(manifest().batch().orElseThrow().endedAt()).isNotNull();
    assertThat(manifest().documents().values())
        .hasSize(150)
        .allSatisfy(
            record ->
                assertThat(record.status()).isIn(DocumentStatus.SUCCESS, DocumentStatus.FAILED));
  }

  @Test
  void aListenerThatFailsCostsNoRecord() throws Exception {
    for (int i = 0; i < 150; i++) {
      document("doc" + i + ".pdf", "ok hive");
    }
    AtomicInteger completed = new AtomicInteger();
    RecordingListener failing =
        new RecordingListener(
            result -> {
              if (completed.incrementAndGet() == 50) {
                throw new IllegalStateException("a fault of the listener");
              }
            });

    assertThatThrownBy(() -> run(config(), stages, failing)).hasMessage("a fault of the listener");

    assertThat(manifest().documents().values())
        .filteredOn(record -> record.status() == DocumentStatus.SUCCESS)
        .hasSize(50);
  }

  @Nested
  class MarksOfDocumentsInWork {

    private Path marks() {
      return output.resolve(".corpora/in-work.json");
    }

    @Test
    void standOnDiskWhenADocumentStartsAndAreGoneInTheEnd() throws Exception {
      document("a.pdf", "ok hive");
      document("b.pdf", "fail");
      List<String> seen = Collections.synchronizedList(new ArrayList<>());
      BatchListener reading =
          new BatchListener() {
            @Override
            public void documentStarted(int worker, String document, int attempt) {
              if (InWork.open(output).leftByDeadRun().contains(document)) {
                seen.add(document + "#" + attempt);
              }
            }
          };

      run(config(), stages, reading);

      assertThat(seen).containsExactlyInAnyOrder("a.pdf#1", "b.pdf#1", "b.pdf#2");
      assertThat(marks()).doesNotExist();
    }

    @Test
    void doNotOutliveAStop() throws Exception {
      document("a.pdf", "wait hive");
      BatchProcessor processor =
          new BatchProcessor(config().grace(Duration.ZERO).build(), stages, Clock.systemUTC());
      Thread stopper =
          new Thread(
              () -> {
                try {
                  stages.waiting.await();
                  assertThat(marks()).exists();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                processor.stop();
              });
      stopper.start();

      assertThat(processor.run(listener).unfinished()).isEqualTo(1);

      assertThat(marks()).doesNotExist();
    }

    @Test
    void ofADeadRunTellWhichDocumentsAreNotToBeTrusted() throws Exception {
      document("a.pdf", "ok hive");
      document("b.pdf", "ok hive");
      InWork.open(output).started("a.pdf");
      DiscoveryResult found =
          new DocumentDiscovery(true).discover(List.of(input), Optional.of(output));

      Plan plan =
          Plan.of(
              SelectedDocuments.of(found, SelectionOptions.DEFAULTS),
              output,
              Manifest.empty(),
              new ResumeRules("settings", false, Optional.empty(), Clock.systemUTC()),
              InWork.open(output).leftByDeadRun());

      assertThat(plan.toProcess())
          .filteredOn(PlannedDocument::wasInWork)
          .extracting(planned -> planned.document().relativePath())
          .containsExactly("a.pdf");
    }

    @Test
    void ofDocumentsThatALaterRunIsNotAskedForAreKept() throws Exception {
      document("a.pdf", "ok hive");
      document("b.pdf", "ok hive");
      InWork.open(output).started("a.pdf");

      run(
          config()
              .selection(
                  new SelectionOptions(
                      List.of(new PathGlob("b.*")),
                      List.of(),
                      OptionalInt.empty(),
                      DocumentOrder.NAME)));

      assertThat(InWork.open(output).leftByDeadRun()).containsExactly("a.pdf");
    }

    @Test
    void ofDocumentsThatAreGoneOrDoneAreForgotten() throws Exception {
      document("a.pdf", "ok hive");
      run(config());
      InWork dead = InWork.open(output);
      dead.started("a.pdf");
      dead.started("gone.pdf");

      assertThat(run(config()).skipped()).isEqualTo(1);

      assertThat(marks()).doesNotExist();
    }
  }

  @Test
  void saysSoWhereThereIsNoDocument() {
    assertThatThrownBy(() -> run(config()))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.NO_DOCUMENTS));
    assertThat(output).doesNotExist();
  }

  @Test
  void saysSoWhereTheInputDoesNotExist() {
    assertThatThrownBy(() -> run(BatchConfig.builder().input(folder.resolve("nowhere"))))
        .isInstanceOfSatisfying(
            BatchException.class, e -> assertThat(e.reason()).isEqualTo(Reason.BAD_INPUT));
  }

  @Test
  void saysSoWhereTheOutputIsAFile() throws Exception {
    document("bees.pdf", "ok hive");
    Files.writeString(output, "a file");

    assertThatThrownBy(() -> run(config()))
        .isInstanceOfSatisfying(
            BatchException.class,
            e -> assertThat(e.reason()).isEqualTo(Reason.OUTPUT_NOT_WRITABLE));
  }

  @Test
  void keepsTheManifestWhereItIsAskedTo() throws Exception {
    document("bees.pdf", "ok hive");
    Path elsewhere = folder.resolve("records/manifest.json");

    run(config().manifest(elsewhere));
    BatchSummary second = run(config().manifest(elsewhere));

    assertThat(elsewhere).exists();
    assertThat(output.resolve(Manifest.FILE_NAME)).doesNotExist();
    assertThat(second.skipped()).isEqualTo(1);
  }

  @Test
  void stopsWhenTheCallingThreadIsInterruptedAndLeavesItInterrupted() throws Exception {
    document("a.pdf", "wait hive");
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                stages.waiting.await();
                caller.interrupt();
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            });
    interrupter.start();

    BatchSummary summary = run(config().grace(Duration.ofMillis(50)));

    assertThat(Thread.interrupted()).isTrue();
    assertThat(summary.stopped()).isTrue();
    assertThat(summary.unfinished()).isEqualTo(1);
  }

  @Test
  void refusesAConfigurationThatCannotBeRun() {
    assertThatThrownBy(() -> BatchConfig.builder().build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("no input");
    assertThatThrownBy(() -> config().workers(0).build())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("workers");
    assertThatThrownBy(() -> config().workers(BatchConfig.maximumWorkers() + 1).build())
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> config().timeout(Duration.ZERO).build())
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Nested
  class Stopping {

    @Test
    void lastsNoLongerThanTheGraceAndLeavesTheRestForTheNextRun() throws Exception {
      document("a.pdf", "wait hive comb and much more to be the largest");
      document("b.pdf", "ok hive");
      BatchProcessor processor =
          new BatchProcessor(
              config().workers(1).grace(Duration.ofMillis(50)).build(), stages, Clock.systemUTC());
      Thread stopper =
          new Thread(
              () -> {
                try {
                  stages.waiting.await();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
                processor.stop();
              });
      stopper.start();

      BatchSummary summary = processor.run(listener);

      assertThat(summary.stopped()).isTrue();
      assertThat(listener.notices).as("no document had to be abandoned").isEmpty();
      assertThat(summary.unfinished()).isEqualTo(2);
      assertThat(summary.failed()).isZero();
      assertThat(recordOf("b.pdf").status()).isEqualTo(DocumentStatus.PENDING);
      assertThat(recordOf("a.pdf").status()).isEqualTo(DocumentStatus.PENDING);
      assertThat(recordOf("a.pdf").problem().kind()).isEqualTo(FailureKind.INTERRUPTED);
      assertThat(listener.attempts).singleElement().asString().startsWith("a.pdf#1: ");
      assertThat(summary.problems()).isEqualTo(Map.of(FailureKind.INTERRUPTED, 1));

      document("a.pdf", "ok hive");
      assertThat(run(config()).processed()).isEqualTo(2);
    }

    @Test
    void letsDocumentsInWorkFinishWithinTheGrace() throws Exception {
      for (int i = 0; i < 30; i++) {
        document("doc" + i + ".pdf", "ok hive");
      }
      AtomicReference<BatchProcessor> processor = new AtomicReference<>();
      RecordingListener stopping = new RecordingListener(result -> processor.get().stop());
      processor.set(new BatchProcessor(config().build(), stages, Clock.systemUTC()));

      BatchSummary summary = processor.get().run(stopping);

      assertThat(summary.processed()).isPositive().isLessThan(30);
      assertThat(summary.unfinished()).isEqualTo(30 - summary.processed());
      assertThat(vocabularies(output)).hasSize(summary.processed());
      assertThat(run(config()).skipped()).isEqualTo(summary.processed());
      assertThat(stages.parsed).hasSize(30).allSatisfy((d, times) -> assertThat(times).isOne());
    }
  }

  @Nested
  class Resuming {

    @BeforeEach
    void aFinishedRun() throws Exception {
      document("bees.pdf", "ok hive comb");
      document("mill.pdf", "ok wheel");
      run(config());
      stages.parsed.clear();
    }

    private BatchSummary again() throws BatchException {
      return run(config());
    }

    @Test
    void skipsWhatIsDoneAndChangesNothing() throws Exception {
      Map<String, String> before = vocabularies(output);

      BatchSummary summary = again();

      assertThat(summary.skipped()).isEqualTo(2);
      assertThat(stages.parsed).isEmpty();
      assertThat(vocabularies(output)).isEqualTo(before);
    }

    @Test
    void processesAllWhenForced() throws Exception {
      assertThat(run(config().force(true)).processed()).isEqualTo(2);
    }

    @Test
    void processesAChangedDocumentEvenWhereSizeAndTimeAreTheSame() throws Exception {
      FileTime time = Files.getLastModifiedTime(input.resolve("mill.pdf"));
      document("mill.pdf", "ok whale");
      Files.setLastModifiedTime(input.resolve("mill.pdf"), time);

      assertThat(again().processed()).isEqualTo(1);
      assertThat(stages.parsed).containsOnlyKeys("mill.pdf");
    }

    @Test
    void skipsADocumentThatWasOnlyTouched() throws Exception {
      Files.setLastModifiedTime(input.resolve("mill.pdf"), FileTime.from(Instant.EPOCH));

      assertThat(again().skipped()).isEqualTo(2);
    }

    @Test
    void processesAllUnderOtherSettings() throws Exception {
      BatchSummary summary = run(config(), new ScriptedStages("other settings"), listener);

      assertThat(summary.processed()).isEqualTo(2);
    }

    @Test
    void processesADocumentWhoseVocabularyIsMissing() throws Exception {
      Files.delete(output.resolve("mill.vocab.json"));

      assertThat(again().processed()).isEqualTo(1);
      assertThat(output.resolve("mill.vocab.json")).exists();
    }

    @Test
    void processesADocumentWhoseVocabularyIsDamagedWithoutAnotherSizeOrTime() throws Exception {
      Path vocabulary = output.resolve("mill.vocab.json");
      String whole = Files.readString(vocabulary);
      FileTime time = Files.getLastModifiedTime(vocabulary);
      Files.writeString(vocabulary, whole.replace("wheel", "whale"));
      Files.setLastModifiedTime(vocabulary, time);

      assertThat(again().processed()).isEqualTo(1);
      assertThat(Files.readString(vocabulary)).isEqualTo(whole);
    }

    @Test
    void processesWhatFailedBefore() throws Exception {
      document("third.pdf", "fail");
      again();
      document("third.pdf", "ok stone");

      BatchSummary summary = again();

      assertThat(summary.processed()).isEqualTo(1);
      assertThat(summary.skipped()).isEqualTo(2);
    }

    @Test
    void rebuildsALostManifestFromTheVocabularies() throws Exception {
      Files.delete(output.resolve(Manifest.FILE_NAME));

      assertThat(again().skipped()).isEqualTo(2);
      assertThat(recordOf("bees.pdf").termCount()).isEqualTo(2);
      assertThat(stages.parsed).isEmpty();
    }

    @Test
    void learnsFromItsVocabularyWhatADeadRunDidNotRecord() throws Exception {
      ManifestStore store = new ManifestStore(output.resolve(Manifest.FILE_NAME));
      store.load();
      Manifest whole = store.manifest();
      DocumentRecord done = whole.documents().get("bees.pdf");
      store.record(
          whole.batch().orElseThrow(),
          "bees.pdf",
          new DocumentRecord(
              DocumentStatus.PROCESSING,
              null,
              done.size(),
              done.modifiedAt(),
              null,
              null,
              null,
              0,
              null,
              0,
              0,
              0,
              Duration.ZERO,
              null,
              null,
              List.of(),
              List.of(),
              ModelUse.NONE));

      assertThat(again().skipped()).isEqualTo(2);

      assertThat(stages.parsed).isEmpty();
      assertThat(recordOf("bees.pdf"))
          .usingRecursiveComparison()
          .ignoringFields("duration", "completedAt")
          .isEqualTo(done);
    }

    @Test
    void aVocabularyOfALaterDateDoesNotHideAChangeAfterItWasAdopted() throws Exception {
      Instant later = Instant.parse("2099-01-31T08:15:00Z");
      run(config().force(true).vocabularyTime(later));
      Files.delete(output.resolve(Manifest.FILE_NAME));
      assertThat(again().skipped()).isEqualTo(2);
      FileTime time = Files.getLastModifiedTime(input.resolve("mill.pdf"));
      document("mill.pdf", "ok whale");
      Files.setLastModifiedTime(input.resolve("mill.pdf"), time);

      assertThat(again().processed()).isEqualTo(1);
    }

    @Test
    void setsADamagedManifestAsideAndRepeatsNoFinishedWork() throws Exception {
      Path manifest = output.resolve(Manifest.FILE_NAME);
      String half = Files.readString(manifest).substring(0, 200);
      Files.writeString(manifest, half);

      assertThat(again().skipped()).isEqualTo(2);
      assertThat(listener.notices).singleElement().asString().contains("damaged");
      try (Stream<Path> files = Files.list(output)) {
        assertThat(files.filter(f -> f.getFileName().toString().contains("damaged")))
            .singleElement()
            .satisfies(f -> assertThat(Files.readString(f)).isEqualTo(half));
      }
    }

    @Test
    void doesNotTakeAVocabularyOfAnotherContentForADocumentsOwn() throws Exception {
      Files.delete(output.resolve(Manifest.FILE_NAME));
      document("mill.pdf", "ok millstone");

      assertThat(again().processed()).isEqualTo(1);
      assertThat(stages.parsed).containsOnlyKeys("mill.pdf");
    }

    @Test
    void filesADocumentAnewWhenAnotherOfItsStemComes() throws Exception {
      document("mill.epub", "ok stone");

      again();

      assertThat(vocabularies(output))
          .containsOnlyKeys("bees.vocab.json", "mill.pdf.vocab.json", "mill.epub.vocab.json");
    }

    @Test
    void aDocumentWithoutTermsCountsAsDone() throws Exception {
      document("empty.pdf", "ok");
      again();
      stages.parsed.clear();

      assertThat(again().skipped()).isEqualTo(3);
      assertThat(recordOf("empty.pdf").termCount()).isZero();
      assertThat(recordOf("empty.pdf").status()).isEqualTo(DocumentStatus.SUCCESS);
    }
  }
}
