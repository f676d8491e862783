package dev.corpora.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.corpora.model.Checkpoint;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DocumentHoldTest {

  @TempDir Path folder;

  private Path document() throws IOException {
    return Files.writeString(folder.resolve("a.pdf"), "before");
  }

  @Test
  void knowsTheContentAndThatNothingChanged() throws IOException {
    Path file = document();
    DocumentHold hold = DocumentHold.take(file, Checkpoint.NONE);

    assertThat(hold.hash()).isEqualTo(ContentHash.of(file));
    assertThat(hold.isUnchanged(Checkpoint.NONE)).isTrue();
  }

  @Test
  void seesAChangeOfContentThatKeepsSizeAndTime() throws IOException {
    Path file = document();
    FileTime time = Files.getLastModifiedTime(file);
    DocumentHold hold = DocumentHold.take(file, Checkpoint.NONE);
    Files.writeString(file, "BEFORE");
    Files.setLastModifiedTime(file, time);

    assertThat(hold.isUnchanged(Checkpoint.NONE)).isFalse();
  }

  @Test
  void seesTruncationReplacementAndRemoval() throws IOException {
    Path file = document();
    DocumentHold whole = DocumentHold.take(file, Checkpoint.NONE);
    Files.writeString(file, "");
    assertThat(whole.isUnchanged(Checkpoint.NONE)).isFalse();

    DocumentHold empty = DocumentHold.take(file, Checkpoint.NONE);
    Files.move(
        Files.writeString(folder.resolve("b.pdf"), "x"), file, StandardCopyOption.REPLACE_EXISTING);
    assertThat(empty.isUnchanged(Checkpoint.NONE)).isFalse();

    DocumentHold replaced = DocumentHold.take(file, Checkpoint.NONE);
    Files.delete(file);
    assertThat(replaced.isUnchanged(Checkpoint.NONE)).isFalse();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aPipeIsRefusedWithoutWaitingForItsWriter() throws Exception {
    Path pipe = folder.resolve("pipe.pdf");
    assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

    assertThatThrownBy(() -> DocumentHold.take(pipe, Checkpoint.NONE))
        .hasMessageContaining("no file but a pipe");
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void aDocumentThatAnotherProgramHasLockedIsRefusedAndTheProgramNamed() throws Exception {
    Path file = document();
    Process other =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Locker.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    try {
      assertThat(other.getInputStream().read()).isEqualTo('l');

      var refused =
          assertThatThrownBy(() -> DocumentHold.take(file, Checkpoint.NONE))
              .isInstanceOf(DocumentLockedException.class)
              .hasMessageContaining("has locked the document");
      if (Files.isReadable(Path.of("/proc/locks"))) {
        refused.hasMessageContaining("process " + other.pid());
      }
    } finally {
      other.destroyForcibly().waitFor(30, TimeUnit.SECONDS);
    }
    assertThat(DocumentHold.take(file, Checkpoint.NONE).isUnchanged(Checkpoint.NONE)).isTrue();
  }

  /** Another program, that locks a file until it is ended. */
  static final class Locker {

    private Locker() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
      try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE);
          var lock = channel.lock()) {
        System.out.print(lock.isValid() ? "l" : "-");
        System.out.flush();
        Thread.sleep(600_000);
      }
    }
  }
}
