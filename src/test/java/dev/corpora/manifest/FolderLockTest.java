package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderLockTest {

  private static final String DEAD =
      "{\"host\": \"h\", \"pid\": 1, \"started_at\": \"2026-02-04T15:30:45Z\", \"command\": \"java\"}";

  @TempDir Path top;

  private Path folder(String name) throws IOException {
    return Files.createDirectories(top.resolve(name));
  }

  private Path dead(String name) throws IOException {
    Files.writeString(folder(name).resolve(RunLock.FILE_NAME), DEAD);
    return top.resolve(name);
  }

  @Test
  void aRunThatEndedLeavesNoLock() throws Exception {
    RunLock.acquire(top).close();

    assertThat(FolderLock.under(top)).isEmpty();
    assertThat(RunLock.holdersOf(top)).isEmpty();
  }

  @Test
  void livingAndDeadHoldersAreToldApart() throws Exception {
    Path stale = dead("a");
    Path living = folder("b");
    dead(".hidden");
    try (RunLock lock = RunLock.acquire(living)) {
      List<FolderLock> locks = FolderLock.under(top);

      assertThat(locks).extracting(FolderLock::folder).containsExactly(stale, living);
      assertThat(locks).extracting(FolderLock::held).containsExactly(false, true);
      assertThat(locks.get(0).holder().orElseThrow().pid()).isOne();
      assertThat(locks.get(1).holder().orElseThrow().pid())
          .isEqualTo(ProcessHandle.current().pid());
      assertThat(lock.isIntact()).isTrue();
    }
  }

  @Test
  void onlyWhatIsStaleIsRemoved() throws Exception {
    Path stale = dead("a");
    InWork marks = InWork.open(stale);
    marks.started("deadly.pdf");
    FolderLock before = FolderLock.under(stale).get(0);
    assertThat(before.inWork()).containsExactly("deadly.pdf");

    try (RunLock lock = RunLock.acquire(stale)) {
      assertThat(before.removeStale()).as("a run has taken it meanwhile").isFalse();
      assertThat(FolderLock.under(stale)).singleElement().matches(FolderLock::held);
      assertThat(lock.isIntact()).isTrue();
    }
    Files.writeString(stale.resolve(RunLock.FILE_NAME), DEAD);

    assertThat(FolderLock.under(stale).get(0).removeStale()).isTrue();
    assertThat(FolderLock.under(stale)).isEmpty();
    assertThat(stale.resolve(RunLock.FILE_NAME)).isEmptyFile();
  }
}
