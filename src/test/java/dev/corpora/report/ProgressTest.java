package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.batch.Stage;
import dev.corpora.report.Progress.Detail;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class ProgressTest {

  private static final Path OUTPUT = Path.of("vocab");
  private static final Terminal TERMINAL = new Terminal(Optional.of(new Terminal.Size(60, 24)), true);

  private final StringWriter shown = new StringWriter();
  private final AtomicLong time = new AtomicLong();

  private Progress progress(Terminal terminal, Detail detail) {
    return Progress.on(new PrintWriter(shown), terminal, detail, time::get);
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
    PlainProgress progress = new PlainProgress(new PrintWriter(shown), time::get);
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
    waitFor(": extract, 0 s");
    progress.batchEnded(Samples.summary(1, 0, 0, false));
    progress.close();

    Screen screen = new Screen();
    screen.show(shown.toString());
    assertThat(screen.lines()).containsExactly("b.pdf: 412 terms, 3.2 s");
    assertThat(screen.widest()).as("cells of the widest drawn line").isLessThan(60);
    assertThat(shown.toString()).contains("1/3", "1 ok, 1 skipped");
  }

  /** The bar is drawn by its own thread. */
  private void waitFor(String text) throws InterruptedException {
    for (int i = 0; i < 500 && !shown.toString().contains(text); i++) {
      Thread.sleep(20);
    }
    assertThat(shown.toString()).contains(text);
  }
}
