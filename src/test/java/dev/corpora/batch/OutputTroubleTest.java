package dev.corpora.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.corpora.batch.BatchException.Reason;
import dev.corpora.manifest.DocumentStatus;
import dev.corpora.manifest.Manifest;
import dev.corpora.manifest.ManifestStore;
import dev.corpora.vocabulary.VocabularyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of a batch whose output goes wrong while it runs. */
@Timeout(60)
class OutputTroubleTest {

  private static final int DOCUMENTS = 200;

  @TempDir Path folder;
  private Path input;
  private Path output;
  private boolean mounted;
  private final ScriptedStages stages = new ScriptedStages();
  private final RecordingListener quiet = new RecordingListener();

  @BeforeEach
  void documents() throws IOException {
    input = Files.createDirectory(folder.resolve("in"));
    output = Files.createDirectory(folder.resolve("out"));
    for (int i = 0; i < DOCUMENTS; i++) {
      Files.writeString(input.resolve("doc" + i + ".pdf"), "ok hive comb");
    }
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      command("umount", output.toString());
    }
    setReadOnly(false);
  }

  private BatchSummary run(BatchListener listener) throws BatchException {
    BatchConfig config = BatchConfig.builder().input(input).output(output).workers(2).build();
    return new BatchProcessor(config, stages, Clock.systemUTC()).run(listener);
  }

  private BatchException trouble(BatchListener listener) {
    return catchThrowableOfType(BatchException.class, () -> run(listener));
  }

  /** Lets something happen after some documents are done. */
  private static RecordingListener after(int documents, Happening happening) {
    AtomicInteger completed = new AtomicInteger();
    return new RecordingListener(
        result -> {
          if (completed.incrementAndGet() == documents) {
            try {
              happening.happen();
            } catch (IOException | InterruptedException e) {
              throw new IllegalStateException(e);
            }
          }
        });
  }

  private interface Happening {
    void happen() throws IOException, InterruptedException;
  }

  /** Whether a command exists and succeeds. */
  private static boolean command(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
    } catch (IOException e) {
      return false;
    }
  }

  /** Makes the output folder a file system of its own. */
  private void mount(String size) throws InterruptedException {
    mounted = command("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", output.toString());
    assumeThat(mounted).as("the right to mount one").isTrue();
  }

  private void assertStopped(BatchException trouble) {
    assertThat(trouble.reason()).isEqualTo(Reason.OUTPUT_NOT_WRITABLE);
    assertThat(trouble).hasMessageContaining(output.toString()).hasMessageContaining("run again");
  }

  private void assertStoppedEarly(BatchException trouble) {
    assertStopped(trouble);
    assertThat(stages.parsed).as("documents tried").hasSizeLessThan(DOCUMENTS / 2);
  }

  private void assertFinishedWorkIsSafe() throws Exception {
    List<Path> vocabularies;
    try (Stream<Path> files = Files.list(output)) {
      vocabularies = files.filter(file -> file.toString().endsWith(".vocab.json")).toList();
    }
    assertThat(vocabularies).isNotEmpty();
    for (Path vocabulary : vocabularies) {
      assertThat(new VocabularyReader().read(vocabulary).entries()).hasSize(2);
    }
    ManifestStore store = new ManifestStore(output.resolve(Manifest.FILE_NAME));
    assertThat(store.load()).isInstanceOf(ManifestStore.Loaded.Read.class);
    assertThat(store.manifest().documents().values())
        .as("no document is blamed")
        .noneMatch(record -> record.status() == DocumentStatus.FAILED);
    stages.parsed.clear();

    BatchSummary next = run(quiet);

    assertThat(next.skipped()).isEqualTo(vocabularies.size());
    assertThat(next.processed()).isEqualTo(DOCUMENTS - vocabularies.size());
  }

  @Test
  void aFullDiskStopsTheBatchAndCostsNoFinishedWork() throws Exception {
    mount("2m");
    Path filler = output.resolve("filler");

    BatchException trouble =
        trouble(
            after(
                20,
                () -> {
                  try {
                    Files.write(filler, new byte[4 << 20]);
                  } catch (IOException full) {
                    assertThat(full).hasMessageContaining("No space left");
                  }
                }));

    assertThat(trouble).hasMessageContaining("No space left on device");
    assertStoppedEarly(trouble);
    Files.delete(filler);
    assertFinishedWorkIsSafe();
  }

  @Test
  void anOutputFolderThatBecomesReadOnlyStopsTheBatch() throws Exception {
    assumeThat(setReadOnly(false)).as("a way to make a folder read-only").isTrue();

    BatchException trouble = trouble(after(20, () -> assertThat(setReadOnly(true)).isTrue()));

    assertThat(setReadOnly(false)).isTrue();
    assertThat(trouble.getMessage()).containsAnyOf("no permission", "not permitted");
    assertStoppedEarly(trouble);
    assertFinishedWorkIsSafe();
  }

  /** By permissions, or for the one user whom they do not stop by an attribute. */
  private boolean setReadOnly(boolean on) throws InterruptedException {
    return "root".equals(System.getProperty("user.name"))
        ? command("chattr", on ? "+i" : "-i", output.toString())
        : command("chmod", on ? "a-w" : "u+w", output.toString());
  }

  @Test
  void anOutputFolderThatIsTakenAwayStopsTheBatch() throws Exception {
    Path away = folder.resolve("away");

    BatchException trouble = trouble(after(20, () -> Files.move(output, away)));

    assertThat(trouble).hasMessageContaining("removed or replaced");
    assertStoppedEarly(trouble);
    assertThat(output.resolve(Manifest.FILE_NAME)).doesNotExist();
    if (Files.exists(output)) {
      // A worker was about to write.
      try (Stream<Path> files = Files.walk(output)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
    Files.move(away, output);
    assertFinishedWorkIsSafe();
  }

  @Test
  void aManifestThatCannotBeWrittenStopsTheBatchAndCostsNoFinishedWork() throws Exception {
    Path manifest = output.resolve(Manifest.FILE_NAME);
    Path away = folder.resolve("away.json");

    BatchException trouble =
        trouble(
            after(
                20,
                () -> {
                  Files.move(manifest, away);
                  Files.createDirectories(manifest.resolve("in the way"));
                }));

    assertThat(trouble).hasMessageContaining("manifest cannot be written");
    assertStopped(trouble);
    Files.delete(manifest.resolve("in the way"));
    Files.delete(manifest);
    Files.move(away, manifest);
    assertFinishedWorkIsSafe();
  }

  @Test
  void aSubFolderThatCannotBeWrittenCostsOnlyItsOwnDocuments() throws Exception {
    Files.createDirectory(input.resolve("deep"));
    Files.writeString(input.resolve("deep/a.pdf"), "ok hive");
    Files.writeString(input.resolve("deep/b.pdf"), "ok hive");
    Files.writeString(output.resolve("deep"), "a file in the folder's place");

    BatchSummary summary = run(quiet);

    assertThat(summary.failed()).isEqualTo(2);
    assertThat(summary.processed()).isEqualTo(DOCUMENTS);
    assertThat(quiet.result("deep/a.pdf").problem().orElseThrow().message())
        .contains("deep/a.vocab.json", "not a folder");
  }
}
