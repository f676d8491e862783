package dev.corpora.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LeftoversTest {

  private static final String LEFTOVER =
      AtomicFile.TEMPORARY_PREFIX + "0123abcd-0123-4567-89ab-0123456789ab";

  @TempDir Path folder;

  @Test
  void removesTemporaryFilesAndNothingElse() throws IOException {
    Path top = file(LEFTOVER);
    Path deep = file("a/b/" + LEFTOVER);
    Path own = file(".corpora/batches/" + LEFTOVER);
    Path vocabulary = file("a/x.vocab.json");
    Path similar = file(LEFTOVER.substring(1));
    Path noted = file(AtomicFile.TEMPORARY_PREFIX + "notes");
    Path longer = file(LEFTOVER + ".pdf");
    Path upper = file(LEFTOVER.toUpperCase(Locale.ROOT));
    Path manifest = file(".corpora-manifest.json");

    assertThat(Leftovers.remove(folder, sub -> false)).isEqualTo(3);

    assertThat(top).doesNotExist();
    assertThat(deep).doesNotExist();
    assertThat(own).doesNotExist();
    assertThat(vocabulary).exists();
    assertThat(List.of(similar, noted, longer, upper)).allMatch(Files::exists);
    assertThat(manifest).exists();
  }

  @Test
  void leavesFoldersOfOthersHiddenOnesAndLinksAlone() throws IOException {
    Path others = file("others/" + LEFTOVER);
    Path hidden = file(".hidden/" + LEFTOVER);
    Path linked = file("others/linked/" + LEFTOVER);
    Files.createSymbolicLink(folder.resolve("link"), linked.getParent());
    Path subFolder = Files.createDirectory(folder.resolve(AtomicFile.TEMPORARY_PREFIX + "folder"));

    assertThat(Leftovers.remove(folder, sub -> sub.endsWith("others"))).isZero();

    assertThat(others).exists();
    assertThat(hidden).exists();
    assertThat(linked).exists();
    assertThat(subFolder).exists();
  }

  @Test
  void asksAgainBeforeItRemovesAnything() throws IOException {
    Path others = file("others/" + LEFTOVER);
    AtomicInteger asked = new AtomicInteger();

    Leftovers.remove(folder, sub -> sub.endsWith("others") && asked.getAndIncrement() > 0);

    assertThat(asked).hasValue(2);
    assertThat(others).exists();
  }

  @Test
  void hiddenOutputFolderIsSearched() throws IOException {
    Path leftover = file(".out/" + LEFTOVER);

    assertThat(Leftovers.remove(leftover.getParent(), sub -> false)).isEqualTo(1);
  }

  @Test
  void missingFolderIsAnError() {
    assertThatThrownBy(() -> Leftovers.remove(folder.resolve("none"), sub -> false))
        .isInstanceOf(NoSuchFileException.class);
  }

  private Path file(String name) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }
}
