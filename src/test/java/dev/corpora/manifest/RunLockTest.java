package dev.corpora.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.Shard;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLockTest {

  private static final Optional<Shard> FIRST = Optional.of(new Shard(1, 2));
  private static final Optional<Shard> SECOND = Optional.of(new Shard(2, 2));

  @TempDir Path folder;

  @Test
  void secondRunOfThisProcessIsTurnedAway() throws Exception {
    try (RunLock lock = RunLock.acquire(folder)) {
      assertThatThrownBy(() -> RunLock.acquire(folder))
          .isInstanceOf(RunLockedException.class)
          .hasMessageMatching(
              "another run holds .*: process "
                  + ProcessHandle.current().pid()
                  + " on host \\S+, since 20\\d\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
      assertThat(lock.removeLeftovers()).isZero();
    }
  }

  @Test
  void otherNameOfTheFolderIsTheSameLock() throws Exception {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);
    try (RunLock lock = RunLock.acquire(link)) {
      assertThatThrownBy(() -> RunLock.acquire(real)).isInstanceOf(RunLockedException.class);
      assertThatThrownBy(() -> RunLock.acquire(real.resolve("../real")))
          .isInstanceOf(RunLockedException.class);
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void closedLockIsFreeAgainAndItsFileStays() throws Exception {
    RunLock first = RunLock.acquire(folder);
    first.close();

    try (RunLock second = RunLock.acquire(folder)) {
      // A second close of the first must not free the second.
      first.close();
      assertThatThrownBy(() -> RunLock.acquire(folder)).isInstanceOf(RunLockedException.class);
      assertThat(second).isNotNull();
    }
    assertThat(folder.resolve(RunLock.FILE_NAME)).exists();
  }

  @Test
  void otherProcessIsTurnedAwayAlsoAfterAnAttemptInThisOne() throws Exception {
    try (RunLock lock = RunLock.acquire(folder)) {
      // On POSIX systems an attempt that opened and closed the file would drop the lock.
      assertThatThrownBy(() -> RunLock.acquire(folder)).isInstanceOf(RunLockedException.class);

      Process other = start();
      assertThat(firstLine(other))
          .startsWith("another run holds " + folder + ": process " + ProcessHandle.current().pid());
      assertThat(other.waitFor()).isZero();
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void lockOfAKilledProcessIsFree() throws Exception {
    Process other = start();
    try {
      assertThat(firstLine(other)).isEqualTo("held");
      assertThatThrownBy(() -> RunLock.acquire(folder))
          .isInstanceOf(RunLockedException.class)
          .hasMessageContaining("process " + other.pid() + " on host");
    } finally {
      other.destroyForcibly().waitFor();
    }

    try (RunLock lock = RunLock.acquire(folder)) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void missingFolderIsCreated() throws Exception {
    Path missing = folder.resolve("a/b");
    try (RunLock lock = RunLock.acquire(missing)) {
      assertThat(lock).isNotNull();
      assertThat(missing.resolve(RunLock.FILE_NAME)).exists();
    }
  }

  @Test
  void fileInTheFoldersPlaceIsAnError() throws Exception {
    Path file = Files.createFile(folder.resolve("file"));

    assertThatThrownBy(() -> RunLock.acquire(file)).isInstanceOf(IOException.class);
  }

  @Test
  void unreadableHolderIsLeftOutOfTheMessage() throws Exception {
    Process other = start();
    try {
      assertThat(firstLine(other)).isEqualTo("held");
      Files.writeString(folder.resolve(RunLock.FILE_NAME), "{\"pid\": ");
      assertThatThrownBy(() -> RunLock.acquire(folder)).hasMessage("another run holds " + folder);
    } finally {
      other.destroyForcibly().waitFor();
    }
  }

  @Test
  void leftoversOfDeadRunsAreRemovedButNotThoseOfOtherOutputs() throws Exception {
    Path mine = leftover(folder);
    Path otherOutput = Files.createDirectory(folder.resolve("other"));
    try (RunLock other = RunLock.acquire(otherOutput);
        RunLock lock = RunLock.acquire(folder)) {
      Path others = leftover(otherOutput);

      assertThat(lock.removeLeftovers()).isEqualTo(1);

      assertThat(mine).doesNotExist();
      assertThat(others).exists();
      assertThat(other).isNotNull();
    }
  }

  @Test
  void temporaryFilesOfARunFurtherUpAreLeftAloneWhileItLives() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("a/inner"));
    Path left = leftover(inner);
    Process outer = start();
    try (RunLock lock = RunLock.acquire(inner)) {
      assertThat(firstLine(outer)).isEqualTo("held");

      assertThat(lock.removeLeftovers()).isZero();
      assertThat(left).exists();

      outer.destroyForcibly().waitFor();
      try (RunLock ofThisProcess = RunLock.acquire(folder)) {
        assertThat(lock.removeLeftovers()).isZero();
        assertThat(ofThisProcess).isNotNull();
      }
      assertThat(lock.removeLeftovers()).isEqualTo(1);
      assertThat(left).doesNotExist();
    } finally {
      outer.destroyForcibly().waitFor();
    }
  }

  @Test
  void lookingForLeftoversDoesNotCostARunFurtherUpItsLock() throws Exception {
    Path inner = Files.createDirectories(folder.resolve("inner"));
    leftover(inner);
    try (RunLock outer = RunLock.acquire(folder);
        RunLock lock = RunLock.acquire(inner)) {
      assertThat(lock.removeLeftovers()).isZero();

      Process other = start();
      assertThat(firstLine(other)).startsWith("another run holds");
      assertThat(other.waitFor()).isZero();
      assertThat(outer).isNotNull();
    }
  }

  @Test
  void lockIsIntactUntilItsFolderIsRemovedOrReplaced() throws Exception {
    Path output = folder.resolve("out");
    try (RunLock lock = RunLock.acquire(output)) {
      assertThat(lock.isIntact()).isTrue();

      Path away = Files.move(output, folder.resolve("away"));
      assertThat(lock.isIntact()).as("removed").isFalse();

      Files.createDirectory(output);
      Files.createFile(output.resolve(RunLock.FILE_NAME));
      assertThat(lock.isIntact()).as("replaced").isFalse();

      Files.delete(output.resolve(RunLock.FILE_NAME));
      Files.delete(output);
      Files.move(away, output);
      assertThat(lock.isIntact()).as("back again").isTrue();
    }
  }

  @Test
  void runsOverDifferentShardsHoldTheFolderTogether() throws Exception {
    try (RunLock one = RunLock.acquire(folder, FIRST);
        RunLock other = RunLock.acquire(folder, SECOND)) {
      assertThat(RunLock.holdersOf(folder)).hasSize(2);
      assertThatThrownBy(() -> RunLock.acquire(folder, FIRST))
          .isInstanceOf(RunLockedException.class);
      assertThat(one.isIntact() && other.isIntact()).isTrue();
    }
    assertThat(RunLock.holdersOf(folder)).isEmpty();
  }

  @Test
  void runsOverAllDocumentsAndRunsOverShardsKeepEachOtherOut() throws Exception {
    try (RunLock shard = RunLock.acquire(folder, FIRST)) {
      assertThatThrownBy(() -> RunLock.acquire(folder)).isInstanceOf(RunLockedException.class);
      Process other = start();
      assertThat(firstLine(other)).startsWith("another run holds");
      assertThat(shard.isIntact()).isTrue();
    }
    Process other = start();
    try {
      assertThat(firstLine(other)).isEqualTo("held");
      assertThatThrownBy(() -> RunLock.acquire(folder, FIRST))
          .isInstanceOf(RunLockedException.class)
          .hasMessageContaining("process " + other.pid() + " on host");
    } finally {
      other.destroyForcibly().waitFor();
    }
    try (RunLock shard = RunLock.acquire(folder, SECOND)) {
      assertThat(shard.isIntact()).as("after refusals nothing is held").isTrue();
    }
  }

  @Test
  void temporaryFilesOfRunsOverOtherShardsAreLeftAlone() throws Exception {
    Path left = leftover(folder);
    try (RunLock shard = RunLock.acquire(folder, FIRST)) {
      assertThat(shard.removeLeftovers()).isZero();
    }
    assertThat(left).exists();
  }

  /** A temporary file as a run leaves it that dies while it writes. */
  private static Path leftover(Path folder) throws IOException {
    return Files.createFile(folder.resolve(".corpora-tmp-" + UUID.randomUUID()));
  }

  private Process start() throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Locker.class.getName(),
            folder.toString())
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String firstLine(Process process) throws IOException {
    return process.inputReader(StandardCharsets.UTF_8).readLine();
  }

  /** A process that takes a lock and holds it until it is killed, or says why it cannot. */
  static final class Locker {
    private Locker() {}

    public static void main(String[] arguments) throws Exception {
      try (RunLock lock = RunLock.acquire(Path.of(arguments[0]))) {
        System.out.println("held");
        System.out.flush();
        Thread.sleep(60_000);
        lock.removeLeftovers();
      } catch (RunLockedException e) {
        System.out.println(e.getMessage());
      }
    }
  }
}
