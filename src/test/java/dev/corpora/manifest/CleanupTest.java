package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.manifest.Cleanup.Amount;
import dev.corpora.manifest.Cleanup.Removable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CleanupTest {

  private static final Instant LIMIT = Instant.parse("2026-02-01T00:00:00Z");
  private static final String LEFTOVER = ".corpora-tmp-0123abcd-0123-4567-89ab-0123456789ab";

  private static final Map<Removable, Amount> ALL_OLD =
      Map.of(
          Removable.RECORDS, new Amount(1, 3),
          Removable.STAGES, new Amount(1, 3),
          Removable.LEFTOVERS, new Amount(2, 6));

  @TempDir Path output;
  private List<Path> removable;
  private List<Path> kept;

  @BeforeEach
  void folder() throws IOException {
    removable =
        List.of(
            old(".corpora/batches/20260101_000000_00000000.json"),
            old(".corpora/stages/ab/abc.bin"),
            young(LEFTOVER),
            young(".corpora/batches/" + LEFTOVER));
    Path elsewhere = old("elsewhere/old.bin");
    Files.createSymbolicLink(output.resolve(".corpora/stages/link"), elsewhere.getParent());
    Files.createSymbolicLink(output.resolve(".corpora/stages/file"), elsewhere);
    young("inner/" + RunLock.FILE_NAME);
    kept =
        List.of(
            old("a.vocab.json"),
            old(Manifest.FILE_NAME),
            old("corpora-errors.log"),
            old(".corpora/batches/notes.json"),
            old(".corpora/in-work.json"),
            old(".corpora/of-others/old.bin"),
            young(".corpora/batches/20260202_000000_00000000.json"),
            young(".corpora/stages/ab/young.bin"),
            young("inner/" + LEFTOVER),
            elsewhere);
  }

  private Path young(String name) throws IOException {
    Path file = output.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "123");
  }

  private Path old(String name) throws IOException {
    return Files.setLastModifiedTime(young(name), FileTime.from(LIMIT.minusSeconds(1)));
  }

  private long files() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.count();
    }
  }

  @Test
  void removesWhatIsOldAndNothingElse() throws Exception {
    assertThat(new Cleanup(output, LIMIT).run()).isEqualTo(ALL_OLD);

    assertThat(removable).noneMatch(Files::exists);
    assertThat(kept).allMatch(Files::exists);
  }

  @Test
  void aRehearsalTellsTheSameAndTouchesNothing() throws Exception {
    long before = files();

    assertThat(new Cleanup(output, LIMIT).rehearse()).isEqualTo(ALL_OLD);

    assertThat(files()).isEqualTo(before);
  }

  @Test
  void aFolderThatARunHoldsIsLeftAlone() throws Exception {
    try (RunLock lock = RunLock.acquire(output)) {
      assertThatThrownBy(() -> new Cleanup(output, LIMIT).run())
          .isInstanceOf(RunLockedException.class);
      assertThatThrownBy(() -> new Cleanup(output, LIMIT).rehearse())
          .isInstanceOf(RunLockedException.class);
      assertThat(lock.isIntact()).isTrue();
    }
    assertThat(removable).allMatch(Files::exists);
  }
}
