package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.SchemaValidation;
import dev.corpora.batch.Stage;
import dev.corpora.report.Progress.Detail;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-04T15:30:45.678Z"), ZoneOffset.UTC);
  private static final Path OUTPUT = Path.of("vocab");
  private static final Terminal TERMINAL =
      new Terminal(Optional.of(new Terminal.Size(60, 24)), true);

  private final StringWriter shown = new StringWriter();
  private final AtomicLong time = new AtomicLong();

  private Progress progress(Terminal terminal, Detail detail) {
    return progress(terminal, ProgressOptions.DEFAULTS, detail);
  }

  private Progress progress(Terminal terminal, ProgressOptions options, Detail detail) {
    return Progress.on(new PrintWriter(shown), terminal, options, detail, CLOCK, time::get);
  }

  private void pass(Duration duration) {
    time.addAndGet(duration.toNanos());
  }

  @Test
  void aLogGetsAReportAfterFiveDocuments() {
    try (Progress progress = progress(Terminal.NONE, Detail.PROGRESS)) {
      progress.batchStarted(Samples.plan(12, 2, OUTPUT));
      for (int i = 1; i <= 4; i++) {
        progress.documentCompleted(Samples.success(i + ".pdf", 40));
      }
      assertThat(shown.toString())
          .isEqualToIgnoringNewLines("12 documents found, 10 to process, 2 unchanged\n");
      pass(Duration.ofSeconds(4));
      progress.documentCompleted(Samples.failure("5.pdf", Samples.LOCKED));
    }

    assertThat(shown.toString().lines())
        .containsSubsequence(
            "1.pdf: 40 terms, 3.2 s",
            "5.pdf: failed: wants a password; give it with --password-file",
            "5 of 10 documents (4 ok, 1 failed, 2 skipped), 4 s, about 4 s left");
  }

  @Test
  void aLogGetsAReportAfterTenSeconds() {
    PlainProgress progress =
        new PlainProgress(new PrintWriter(shown), ProgressOptions.DEFAULTS, time::get);
    try (progress) {
      progress.batchStarted(Samples.plan(12, 0, OUTPUT));
      pass(Duration.ofSeconds(9));
      progress.tick();
      assertThat(shown.toString()).doesNotContain("of 12 documents");
      pass(Duration.ofSeconds(1));
      progress.tick();
      progress.tick();
    }

    assertThat(shown.toString()).containsOnlyOnce("0 of 12 documents (0 ok), 10 s");
  }

  @Test
  void whatIsNotYetReportedIsReportedAtTheEnd() {
    Progress progress = progress(Terminal.NONE, Detail.PROGRESS);
    progress.batchStarted(Samples.plan(1, 0, OUTPUT));
    progress.documentCompleted(Samples.success("only.pdf", 1));
    progress.batchEnded(Samples.summary(1, 0, 0, false));

    assertThat(shown.toString()).contains("only.pdf: 1 term, 3.2 s");
  }

  @Test
  void quietShowsFailuresAndNoticesOnly() {
    try (Progress progress = progress(TERMINAL, Detail.ERRORS)) {
      progress.batchStarted(Samples.plan(2, 0, OUTPUT));
      progress.notice("the manifest was damaged");
      progress.documentCompleted(Samples.success("a.pdf", 9));
      progress.documentCompleted(Samples.failure("b.pdf", Samples.LOCKED));
    }

    assertThat(shown.toString().lines())
        .containsExactly(
            "corpora: the manifest was damaged",
            "b.pdf: failed: wants a password; give it with --password-file");
  }

  @Test
  void verboseShowsEveryStageAndAttempt() {
    try (Progress progress = progress(TERMINAL, Detail.EVERYTHING)) {
      progress.documentStarted(2, "a\u001b.pdf", 1);
      progress.stageStarted(2, "a\u001b.pdf", Stage.PARSE);
      progress.attemptFailed("a\u001b.pdf", 1, Samples.LOCKED);
    }

    assertThat(shown.toString().lines())
        .containsExactly(
            "[2] a\\u001b.pdf: attempt 1",
            "[2] a\\u001b.pdf: parse",
            "a\\u001b.pdf: attempt 1: encrypted: wants a password; give it with --password-file");
  }

  @Test
  void aTerminalIsLeftWithTheCompletedDocumentsAndNoBar() throws InterruptedException {
    String wide = "\u5929\u6587\u53f0".repeat(30) + ".pdf";
    Progress progress = progress(TERMINAL, Detail.PROGRESS);
    progress.batchStarted(Samples.plan(4, 1, OUTPUT));
    progress.documentStarted(1, wide, 1);
    progress.stageStarted(1, wide, Stage.EXTRACT);
    progress.documentStarted(2, "b.pdf", 1);
    progress.documentCompleted(Samples.success("b.pdf", 412));
    progress.pagesRead(1, wide, 12);
    waitFor("1 of 3 documents");
    waitFor("extract, 12 pages, 0 s");
    progress.batchEnded(Samples.summary(1, 0, 0, false));
    progress.close();

    Screen screen = new Screen();
    screen.show(shown.toString());
    assertThat(screen.lines()).containsExactly("b.pdf: 412 terms, 3.2 s");
    assertThat(screen.widest()).as("cells of the widest drawn line").isLessThan(60);
    assertThat(shown.toString())
        .contains("Documents  10%", "1 of 3 documents: 1 ok, 1 skipped", "extract, 12 pages, 0 s");
  }

  @Test
  void aTerminalThatBecomesNarrowerOrLowerKeepsOneBlock() {
    StringWriter drawn = new StringWriter();
    LiveLines block = new LiveLines(new PrintWriter(drawn), new Terminal.Size(40, 10));
    block.draw(List.of("a".repeat(39), "b", "c"));
    block.resized(new Terminal.Size(20, 3));
    drawn.getBuffer().setLength(0);
    block.draw(List.of("a".repeat(39), "b", "c"));

    assertThat(drawn.toString())
        .as("two lines more to go up, and no more lines than the cursor can go up again")
        .isEqualTo("\u001b[4A\r\u001b[J" + "a".repeat(19) + "\nb\n");
  }

  @Test
  void aLowTerminalShowsAsManyWorkersAsItHasRoomFor() throws InterruptedException {
    Terminal low = new Terminal(Optional.of(new Terminal.Size(60, 6)), false);
    try (Progress progress = progress(low, Detail.PROGRESS)) {
      progress.batchStarted(Samples.plan(9, 0, OUTPUT));
      for (int worker = 1; worker <= 5; worker++) {
        progress.documentStarted(worker, worker + ".epub", 1);
        progress.pagesRead(worker, worker + ".epub", worker);
      }
      waitFor("  and 3 more in work");
      assertThat(shown.toString())
          .contains("  2  2.epub: start, 2 chapters, 0 s")
          .doesNotContain("  3  3.epub");
      progress.resized(new Terminal.Size(60, 24));
      waitFor("  5  5.epub: start, 5 chapters, 0 s");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "AUTO, ERRORS, ErrorLines",
    "AUTO, PROGRESS, TerminalProgress",
    "AUTO, EVERYTHING, VerboseLines",
    "PLAIN, PROGRESS, PlainProgress",
    "PLAIN, EVERYTHING, PlainProgress",
    "BAR, ERRORS, ErrorLines",
    "NONE, PROGRESS, ErrorLines",
    "JSON, ERRORS, JsonProgress",
    "JSON, EVERYTHING, JsonProgress"
  })
  void theFormFollowsWhatWasAskedFor(ProgressOptions.Form form, Detail detail, String display) {
    ProgressOptions options = new ProgressOptions(form, OptionalInt.empty(), Optional.empty());
    try (Progress progress = progress(TERMINAL, options, detail)) {
      assertThat(progress.getClass().getSimpleName()).isEqualTo(display);
    }
  }

  @Test
  void reportsComeAsOftenAsAskedFor() {
    ProgressOptions options =
        new ProgressOptions(ProgressOptions.Form.PLAIN, OptionalInt.of(2), Optional.empty());
    try (Progress progress = progress(Terminal.NONE, options, Detail.PROGRESS)) {
      progress.batchStarted(Samples.plan(9, 0, OUTPUT));
      progress.documentCompleted(Samples.success("1.pdf", 40));
      assertThat(shown.toString()).doesNotContain("of 9 documents");
      progress.documentCompleted(Samples.success("2.pdf", 40));
      assertThat(shown.toString()).contains("2 of 9 documents (2 ok)");
    }
  }

  @Test
  void programsGetAnEventALineThatFollowsTheSchema() throws IOException {
    ProgressOptions options =
        new ProgressOptions(ProgressOptions.Form.JSON, OptionalInt.of(2), Optional.empty());
    try (Progress progress = progress(Terminal.NONE, options, Detail.PROGRESS)) {
      progress.batchStarted(Samples.plan(3, 1, OUTPUT));
      progress.notice("something\u001b");
      progress.documentStarted(1, "\u00fc.pdf", 1);
      progress.stageStarted(1, "\u00fc.pdf", Stage.PARSE);
      progress.pagesRead(1, "\u00fc.pdf", 12);
      progress.documentCompleted(Samples.success("\u00fc.pdf", 40));
      progress.attemptFailed("b.pdf", 1, Samples.LOCKED);
      pass(Duration.ofSeconds(4));
      progress.documentCompleted(Samples.failure("b.pdf", Samples.LOCKED));
      progress.batchEnded(Samples.summary(1, 1, 0, false));
    }
    SchemaValidation schema = SchemaValidation.of("progress");
    List<String> events = shown.toString().lines().toList();

    assertThat(events).allSatisfy(event -> assertThat(schema.faults(event)).isEmpty());
    assertThat(events).hasSize(10).allSatisfy(event -> assertThat(event).isASCII());
    assertThat(events.get(3))
        .isEqualTo(
            "{\"event\":\"stage_started\",\"time\":\"2026-02-04T15:30:45.678Z\",\"worker\":1,"
                + "\"document\":\"\\u00FC.pdf\",\"stage\":\"parse\"}");
    assertThat(events.get(8))
        .contains("\"completed\":2", "\"to_process\":2", "\"ok\":1", "\"failed\":1")
        .contains("\"skipped\":1", "\"seconds\":4.000", "\"seconds_left\":16.000");
    assertThat(schema.faults("{\"event\":\"unknown\",\"time\":\"2026-02-04T15:30:45Z\"}"))
        .isNotEmpty();
  }

  /** The bar is drawn by its own thread. */
  private void waitFor(String text) throws InterruptedException {
    for (int i = 0; i < 500 && !shown.toString().contains(text); i++) {
      Thread.sleep(20);
    }
    assertThat(shown.toString()).contains(text);
  }
}
