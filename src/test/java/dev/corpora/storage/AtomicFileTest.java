package dev.corpora.storage;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

  @TempDir Path folder;

  @Test
  void createsFileAndMissingFolders() throws IOException {
    Path target = folder.resolve("a/b/c.json");

    write(target, "new");

    assertThat(target).hasContent("new");
  }

  @Test
  void tryOutLeavesNothingWhetherItSucceedsOrNot() throws IOException {
    AtomicFile.tryOut(folder, out -> out.write(7));
    assertThatThrownBy(
            () ->
                AtomicFile.tryOut(
                    folder,
                    out -> {
                      throw new IOException("no space");
                    }))
        .hasMessage("no space");
    assertThatThrownBy(() -> AtomicFile.tryOut(folder.resolve("none"), out -> out.write(7)))
        .hasMessage("the folder is gone");

    assertThat(names(folder)).isEmpty();
  }

  @Test
  void replacesWhatWasThereAndLeavesNothingElse() throws IOException {
    Path target = folder.resolve("c.json");
    write(target, "a long old content");

    write(target, "new");

    assertThat(target).hasContent("new");
    assertThat(names(folder)).containsExactly("c.json");
  }

  @Test
  void contentThatFailsHalfWayLeavesTheOldOne() throws IOException {
    Path target = folder.resolve("c.json");
    write(target, "old");

    assertThatThrownBy(
            () ->
                AtomicFile.replace(
                    target,
                    out -> {
                      out.write("half".getBytes(UTF_8));
                      throw new IOException("the source dried up");
                    }))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write " + target + ": the source dried up");

    assertThat(target).hasContent("old");
    assertThat(names(folder)).containsExactly("c.json");
  }

  @Test
  void errorOfTheContentPassesThroughAndCleansUp() throws IOException {
    Path target = folder.resolve("c.json");

    assertThatThrownBy(
            () ->
                AtomicFile.replace(
                    target,
                    out -> {
                      throw new OutOfMemoryError("as in a test");
                    }))
        .isInstanceOf(OutOfMemoryError.class);

    assertThat(names(folder)).isEmpty();
  }

  @Test
  void folderInTheTargetsPlaceStays() throws IOException {
    Path target = Files.createDirectory(folder.resolve("c.json"));

    assertThatThrownBy(() -> write(target, "new"))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write " + target);

    assertThat(target).isDirectory();
    assertThat(names(folder)).containsExactly("c.json");
  }

  @Test
  void fileInTheFoldersPlaceIsNamed() throws IOException {
    Path notFolder = Files.writeString(folder.resolve("f"), "");

    assertThatThrownBy(() -> write(notFolder.resolve("c.json"), "new"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot write");
    assertThat(notFolder).isEmptyFile();
  }

  @Test
  void linkIsReplacedAndWhatItPointsToIsNot() throws IOException {
    Path elsewhere = Files.writeString(folder.resolve("elsewhere"), "precious");
    Path target = Files.createSymbolicLink(folder.resolve("c.json"), elsewhere);

    write(target, "new");

    assertThat(elsewhere).hasContent("precious");
    assertThat(target).hasContent("new");
    assertThat(Files.isSymbolicLink(target)).isFalse();
  }

  @Test
  void folderMayBeALink() throws IOException {
    Path real = Files.createDirectory(folder.resolve("real"));
    Path link = Files.createSymbolicLink(folder.resolve("link"), real);

    write(link.resolve("c.json"), "new");
    AtomicFile.createFolders(link);

    assertThat(real.resolve("c.json")).hasContent("new");
  }

  @Test
  void longestFileNameIsWritten() throws IOException {
    Path target = folder.resolve("x".repeat(244) + ".vocab.json");

    write(target, "new");

    assertThat(target).hasContent("new");
  }

  @Test
  void newFileHasThePermissionsOfAnyNewFile() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path target = folder.resolve("c.json");
    write(target, "old");
    Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rw-------"));
    Path plain = Files.createFile(folder.resolve("plain"));

    write(target, "new");

    assertThat(Files.getPosixFilePermissions(target))
        .isEqualTo(Files.getPosixFilePermissions(plain));
  }

  @Test
  void interruptedThreadWritesAndStaysInterrupted() throws IOException {
    Path target = folder.resolve("a/c.json");
    Thread.currentThread().interrupt();
    try {
      write(target, "new");
    } finally {
      assertThat(Thread.interrupted()).isTrue();
    }
    assertThat(target).hasContent("new");
  }

  @Test
  void killedProcessLeavesOldOrNewContent() throws Exception {
    Path target = folder.resolve("c.txt");
    Random random = new Random(1);
    int rewrites = 0;
    for (int round = 0; round < 10; round++) {
      Process writer = startWriter(target);
      try {
        // The first line says that it is at work.
        assertThat(writer.getInputStream().read()).isEqualTo('w');
        TimeUnit.MILLISECONDS.sleep(random.nextInt(150));
      } finally {
        writer.destroyForcibly().waitFor();
      }
      String content = Files.readString(target);
      int number = Integer.parseInt(content.substring(0, content.indexOf(' ')));
      assertThat(content).isEqualTo(Rewriter.content(number));
      rewrites = Math.max(rewrites, number);
    }
    assertThat(rewrites).isPositive();
    Leftovers.remove(folder, sub -> false);
    assertThat(names(folder)).containsExactly("c.txt");
  }

  private static Process startWriter(Path target) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            Rewriter.class.getName(),
            target.toString())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** A process that rewrites a file until it is killed. */
  static final class Rewriter {
    private Rewriter() {}

    public static void main(String[] arguments) throws IOException {
      Path target = Path.of(arguments[0]);
      for (int number = 0; ; number++) {
        String content = content(number);
        AtomicFile.replace(
            target,
            out -> {
              // In pieces, so that a kill finds the file half written.
              for (int start = 0; start < content.length(); start += 100_000) {
                int end = Math.min(content.length(), start + 100_000);
                out.write(content.substring(start, end).getBytes(UTF_8));
              }
            });
        if (number == 0) {
          System.out.write('w');
          System.out.flush();
        }
      }
    }

    static String content(int number) {
      return number + " " + String.valueOf((char) ('a' + number % 26)).repeat(1_000_000 + number);
    }
  }

  private static void write(Path target, String content) throws IOException {
    AtomicFile.replace(target, out -> out.write(content.getBytes(UTF_8)));
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
