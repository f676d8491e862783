package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.manifest.DocumentStatus;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Real processes with stages that do to them what documents can do. */
@Timeout(120)
class QuarantineTest {

  @TempDir private Path folder;
  private Path input;
  private Path output;

  @BeforeEach
  void folders() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = folder.resolve("out");
  }

  /** Whatever a batch did, no process of it is left. */
  @AfterEach
  void noProcessIsLeft() {
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  private void document(String name, String text) throws IOException {
    Files.writeString(input.resolve(name), text);
  }

  private RecordingListener run(Consumer<BatchConfig.Builder> settings) throws Exception {
    BatchConfig.Builder builder =
        BatchConfig.builder()
            .input(input)
            .output(output)
            .workers(2)
            .timeout(Duration.ofSeconds(1))
            .quarantineHeap(BatchConfig.LEAST_QUARANTINE_HEAP);
    settings.accept(builder);
    RecordingListener listener = new RecordingListener();
    new BatchProcessor(
            builder.build(),
            new ScriptedStages(),
            (config, stages, stop, bytes) ->
                new HostedAttempts(
                    new HostCommand(ScriptedHostProgram.class.getName(), 0, true, true, false),
                    config,
                    stop),
            Clock.systemUTC())
        .run(listener);
    return listener;
  }

  private RecordingListener run() throws Exception {
    return run(settings -> {});
  }

  private static Map<String, DocumentStatus> statuses(RecordingListener listener) {
    Map<String, DocumentStatus> statuses = new TreeMap<>();
    listener.results.forEach(result -> statuses.put(result.document(), result.status()));
    return statuses;
  }

  private static Problem problemOf(RecordingListener listener, String document) {
    return listener.results.stream()
        .filter(result -> result.document().equals(document))
        .findFirst()
        .flatMap(DocumentResult::problem)
        .orElseThrow();
  }

  private static int attemptsAt(RecordingListener listener, String document) {
    return listener.results.stream()
        .filter(result -> result.document().equals(document))
        .findFirst()
        .orElseThrow()
        .attempts();
  }

  @Test
  void worksInAnotherProcessAndWritesWhatThisOneWouldHaveWritten() throws Exception {
    document("a.pdf", "good alpha beta");
    document("b.epub", "good gamma");

    RecordingListener listener = run();

    assertThat(statuses(listener)).containsOnlyKeys("a.pdf", "b.epub");
    assertThat(statuses(listener).values()).containsOnly(DocumentStatus.SUCCESS);
    assertThat(output.resolve("a.vocab.json")).content().contains("alpha", "beta");
  }

  @Test
  void tellsHowManyPagesAreReadAndThatRarely() throws Exception {
    document("a.pdf", "pages alpha");

    RecordingListener listener = run();

    assertThat(listener.pages).endsWith("a.pdf 300").hasSizeLessThan(30);
  }

  @Test
  void aDocumentInALoopThatHeedsNothingIsKilledTwiceAndCostsTheOthersNothing() throws Exception {
    document("deaf.pdf", "deaf");
    for (int i = 0; i < 6; i++) {
      document("good" + i + ".pdf", "slow word" + i);
    }

    RecordingListener listener = run();

    assertThat(problemOf(listener, "deaf.pdf").kind()).isEqualTo(FailureKind.TIMED_OUT);
    assertThat(problemOf(listener, "deaf.pdf").message()).contains("--timeout");
    assertThat(attemptsAt(listener, "deaf.pdf")).isEqualTo(2);
    for (int i = 0; i < 6; i++) {
      assertThat(statuses(listener)).containsEntry("good" + i + ".pdf", DocumentStatus.SUCCESS);
      assertThat(attemptsAt(listener, "good" + i + ".pdf")).isEqualTo(1);
    }
  }

  @Test
  void aDocumentThatIsWaitedForWithoutProgressIsTimedOut() throws Exception {
    document("asleep.pdf", "asleep");

    RecordingListener listener = run();

    assertThat(problemOf(listener, "asleep.pdf").kind()).isEqualTo(FailureKind.TIMED_OUT);
    assertThat(problemOf(listener, "asleep.pdf").message()).contains("without any progress");
  }

  @Test
  void aDocumentThatEndsTheProcessIsCrashedAndTheOthersSucceed() throws Exception {
    document("exit.pdf", "exit");
    document("good1.pdf", "slow word");
    document("good2.pdf", "slow other");

    RecordingListener listener = run();

    assertThat(problemOf(listener, "exit.pdf").kind()).isEqualTo(FailureKind.CRASHED);
    assertThat(problemOf(listener, "exit.pdf").message()).contains("exit code 7");
    assertThat(statuses(listener))
        .containsEntry("good1.pdf", DocumentStatus.SUCCESS)
        .containsEntry("good2.pdf", DocumentStatus.SUCCESS);
    assertThat(attemptsAt(listener, "good1.pdf")).isEqualTo(1);
  }

  @Test
  void aDocumentThatExhaustsTheHeapIsOutOfMemoryAndTheOthersSucceed() throws Exception {
    document("leak.pdf", "leak");
    document("good.pdf", "slow word");

    RecordingListener listener = run();

    assertThat(problemOf(listener, "leak.pdf").kind()).isEqualTo(FailureKind.OUT_OF_MEMORY);
    assertThat(problemOf(listener, "leak.pdf").message())
        .contains("128 MB")
        .contains("--quarantine-heap");
    assertThat(statuses(listener)).containsEntry("good.pdf", DocumentStatus.SUCCESS);
  }

  @Test
  void aDocumentNestedTooDeeplyIsCrashed() throws Exception {
    document("stack.pdf", "stack");

    RecordingListener listener = run();

    assertThat(problemOf(listener, "stack.pdf"))
        .isEqualTo(
            new Problem(FailureKind.CRASHED, "the document is nested deeper than can be followed"));
  }

  @Test
  void aDocumentThatFailedOnlyBesideOthersSucceedsInQuarantine() throws Exception {
    document("once.pdf", "once-deaf alpha");

    RecordingListener listener = run();

    assertThat(statuses(listener)).containsEntry("once.pdf", DocumentStatus.SUCCESS);
    assertThat(attemptsAt(listener, "once.pdf")).isEqualTo(2);
    assertThat(output.resolve("once.vocab.json")).content().contains("alpha");
  }

  @Test
  void aProcessIsKilledWithItsChildren() throws Exception {
    document("child.pdf", "child");
    document("orphan.pdf", "orphan");

    run();

    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      assertThat(
              all.map(process -> process.info().commandLine().orElse(""))
                  .filter(line -> line.contains("sleep 3217")))
          .isEmpty();
    }
  }

  @Test
  void theEnvironmentOfADocumentHoldsNothingItHasNoUseFor() throws Exception {
    document("environment.pdf", "environment");

    String known = problemOf(run(), "environment.pdf").message();

    List<String> ours =
        System.getenv().keySet().stream()
            .filter(name -> !name.matches("PATH|LANG|LC_.*|TZ|TMPDIR|TMP|TEMP|LD_LIBRARY_PATH"))
            .toList();
    assertThat(ours).isNotEmpty();
    String names = known.substring(known.indexOf('[') + 1, known.indexOf(']'));
    assertThat(names.split(", ")).doesNotContainAnyElementsOf(ours);
  }

  @Test
  void theEndOfTheGraceEndsADocumentThatHeedsNothing() throws Exception {
    document("deaf.pdf", "deaf");
    RecordingListener listener = new RecordingListener();
    BatchConfig config =
        BatchConfig.builder()
            .input(input)
            .output(output)
            .workers(1)
            .grace(Duration.ofMillis(200))
            .build();
    BatchProcessor processor =
        new BatchProcessor(
            config,
            new ScriptedStages(),
            (run, stages, stop, bytes) ->
                new HostedAttempts(
                    new HostCommand(ScriptedHostProgram.class.getName(), 0, true, true, false),
                    run,
                    stop),
            Clock.systemUTC());
    Thread stopper =
        new Thread(
            () -> {
              try {
                Thread.sleep(2_000);
              } catch (InterruptedException e) {
                return;
              }
              processor.stop();
            });
    stopper.start();

    BatchSummary summary = processor.run(listener);

    stopper.join();
    assertThat(summary.stopped()).isTrue();
    assertThat(listener.results).isEmpty();
    assertThat(summary.problems()).isEqualTo(Map.of(FailureKind.INTERRUPTED, 1));
  }

  @Test
  void saysSoWhereNoProcessCanBeHad() {
    assertThat(
            org.assertj.core.api.Assertions.catchThrowableOfType(
                BatchException.class,
                () -> {
                  document("a.pdf", "good alpha");
                  new BatchProcessor(
                          BatchConfig.builder().input(input).output(output).build(),
                          new ScriptedStages(),
                          (config, stages, stop, bytes) ->
                              new HostedAttempts(
                                  new HostCommand("no.such.Program", 0, true, true, false),
                                  config,
                                  stop),
                          Clock.systemUTC())
                      .run(new RecordingListener());
                }))
        .satisfies(
            failure -> assertThat(failure.reason()).isEqualTo(BatchException.Reason.NO_PROCESS))
        .hasMessageContaining("no.such.Program");
  }
}
