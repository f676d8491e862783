package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.SchemaValidation;
import dev.corpora.batch.Stage;
import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import dev.corpora.report.LogOptions.Format;
import dev.corpora.report.LogOptions.Level;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-04T15:30:45.678901Z"), ZoneOffset.UTC);
  private static final String START = "2026-02-04T15:30:45.678Z ";

  @TempDir Path folder;
  private Path file;
  private final List<String> notices = new ArrayList<>();

  @BeforeEach
  void file() {
    file = folder.resolve("run.log");
  }

  private RunLog open(Level level, Format format) throws IOException {
    return RunLog.open(new LogOptions(file, level, format), CLOCK, notices::add);
  }

  private static void run(RunLog log) {
    log.batchStarted(Samples.plan(12, 2, Path.of("vocab")));
    log.notice("the manifest was damaged");
    log.documentStarted(2, "a.pdf", 1);
    log.stageStarted(2, "a.pdf", Stage.EXTRACT);
    log.documentCompleted(Samples.success("a.pdf", 40));
    log.attemptFailed("b.pdf", 1, Samples.LOCKED);
    log.documentCompleted(Samples.failure("b.pdf", Samples.LOCKED));
    log.batchEnded(Samples.summary(7, 1, 0, false));
    log.exit(75, "some documents failed");
  }

  @Test
  void atInfoThereIsALineForEachDocument() throws IOException {
    try (RunLog log = open(Level.INFO, Format.TEXT)) {
      run(log);
    }

    assertThat(Files.readAllLines(file))
        .containsExactly(
            START
                + "INFO  - 12 documents found, 10 to process, 2 unchanged, 2 workers, output in"
                + " vocab",
            START + "WARN  - the manifest was damaged",
            START + "INFO  - a.pdf: 40 terms, 3.2 s",
            START + "ERROR - b.pdf: failed: wants a password; give it with --password-file",
            START + "INFO  - 7 processed, 4 skipped, 0 partial, 1 failed, 0 unfinished, 12.3 s",
            START + "ERROR - exit code 75: some documents failed");
  }

  @Test
  void theLevelSaysWhatIsLeftOut() throws IOException {
    try (RunLog log = open(Level.ERROR, Format.TEXT)) {
      run(log);
    }
    assertThat(Files.readAllLines(file)).hasSize(2);
    try (RunLog log = open(Level.DEBUG, Format.TEXT)) {
      run(log);
    }
    assertThat(Files.readAllLines(file))
        .as("appended")
        .hasSize(2 + 9)
        .contains(START + "DEBUG - a.pdf: extract");
  }

  @Test
  void jsonFollowsTheSchemaALine() throws IOException {
    try (RunLog log = open(Level.DEBUG, Format.JSON)) {
      run(log);
    }
    SchemaValidation schema = SchemaValidation.of("log");

    assertThat(Files.readAllLines(file))
        .hasSize(9)
        .allSatisfy(line -> assertThat(schema.faults(line)).isEmpty())
        .contains(
            "{\"time\":\"2026-02-04T15:30:45.678Z\",\"level\":\"info\","
                + "\"event\":\"document_completed\",\"batch\":null,\"document\":\"a.pdf\","
                + "\"status\":\"success\",\"terms\":40,\"attempts\":1,\"seconds\":3.21,"
                + "\"message\":\"a.pdf: 40 terms, 3.2 s\"}");
    assertThat(schema.faults("{\"event\":\"exit\",\"level\":\"info\"}")).isNotEmpty();
  }

  @Test
  void noControlCharacterOfADocumentReachesTheLog() throws IOException {
    Problem problem = new Problem(FailureKind.CRASHED, "one\r\n2026 ERROR forged\u001b[2J\u202e");
    for (Format format : Format.values()) {
      try (RunLog log = open(Level.DEBUG, format)) {
        log.documentStarted(1, "a\n\u009b.pdf", 1);
        log.attemptFailed("a\n\u009b.pdf", 1, problem);
        log.documentCompleted(Samples.failure("a\n\u009b.pdf", problem));
        log.notice("\u0007");
      }
    }

    assertThat(Files.readString(file).lines()).hasSize(8);
    assertThat(Files.readString(file).replace("\n", "")).matches("\\p{Print}*");
  }

  @Test
  void aLogThatIsCopiedAndTruncatedGoesOnFromItsStart() throws IOException {
    try (RunLog log = open(Level.INFO, Format.TEXT)) {
      run(log);
      Files.write(file, new byte[0], StandardOpenOption.TRUNCATE_EXISTING);
      log.notice("after rotation");
    }

    assertThat(Files.readString(file)).isEqualTo(START + "WARN  - after rotation\n");
  }

  @Test
  void aFileThatCannotBeOpenedIsToldAtOnce() {
    file = folder.resolve("nowhere").resolve("run.log");

    assertThatThrownBy(() -> open(Level.INFO, Format.TEXT)).isInstanceOf(NoSuchFileException.class);
  }

  @Test
  void aLogThatCannotBeWrittenAnyMoreIsToldOnce() throws IOException {
    file = Path.of("/dev/full");
    if (Files.exists(file)) {
      try (RunLog log = open(Level.INFO, Format.TEXT)) {
        run(log);
      }
      assertThat(notices).singleElement().asString().contains("/dev/full cannot be written");
    }
  }
}
