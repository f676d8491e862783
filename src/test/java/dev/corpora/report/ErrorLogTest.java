package dev.corpora.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.model.FailureKind;
import dev.corpora.model.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorLogTest {

  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-02-04T15:30:45.678Z"), ZoneOffset.UTC);

  @TempDir Path output;
  private final List<String> notices = new ArrayList<>();

  private ErrorLog started(Path folder) {
    ErrorLog log = new ErrorLog(CLOCK, notices::add);
    log.batchStarted(Samples.plan(3, 0, folder));
    return log;
  }

  @Test
  void bothAttemptsAreLinesOfTheirOwn() throws IOException {
    ErrorLog log = started(output);
    log.attemptFailed("manuals/handbook.pdf", 1, Samples.LOCKED);
    log.attemptFailed("manuals/handbook.pdf", 2, Samples.LOCKED);

    String rest = "encrypted: wants a password; give it with --password-file\n";
    assertThat(output.resolve("corpora-errors.log"))
        .hasContent(
            "[2026-02-04T15:30:45Z] [manuals/handbook.pdf] (attempt 1) "
                + rest
                + "[2026-02-04T15:30:45Z] [manuals/handbook.pdf] (attempt 2) "
                + rest);
  }

  @Test
  void anErrorIsOneLineWhateverItsTextHolds() throws IOException {
    started(output)
        .attemptFailed("a\nb.pdf", 1, new Problem(FailureKind.CRASHED, "first\r\nsecond\u001b[2J"));

    assertThat(Files.readString(output.resolve("corpora-errors.log")))
        .isEqualTo(
            "[2026-02-04T15:30:45Z] [a\\nb.pdf] (attempt 1) crashed: first\\r\\nsecond\\u001b[2J\n");
  }

  @Test
  void linesOfEarlierRunsStay() throws IOException {
    started(output).attemptFailed("a.pdf", 1, Samples.LOCKED);
    started(output).attemptFailed("b.pdf", 1, Samples.LOCKED);

    assertThat(Files.readAllLines(output.resolve("corpora-errors.log"))).hasSize(2);
  }

  @Test
  void thereIsNoFileWithoutAnError() {
    started(output);

    assertThat(output).isEmptyDirectory();
  }

  @Test
  void aLogThatCannotBeWrittenIsToldOnceAndDoesNoHarm() throws IOException {
    Path file = Files.writeString(output.resolve("file"), "in the way");
    ErrorLog log = started(file);
    log.attemptFailed("a.pdf", 1, Samples.LOCKED);
    log.attemptFailed("a.pdf", 2, Samples.LOCKED);

    assertThat(notices).singleElement().asString().contains("error log cannot be written");
  }
}
