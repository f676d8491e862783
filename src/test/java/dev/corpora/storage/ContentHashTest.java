package dev.corpora.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentHashTest {

  @TempDir Path folder;

  @Test
  void isTheSha256OfTheContent() throws IOException {
    Path empty = Files.createFile(folder.resolve("empty.pdf"));
    Path abc = Files.writeString(folder.resolve("abc.pdf"), "abc");

    assertThat(ContentHash.of(empty))
        .isEqualTo("sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    assertThat(ContentHash.of(abc))
        .isEqualTo("sha256:ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  }

  @Test
  void tellsApartContentsThatDifferInTheLastOfManyBytes() throws IOException {
    byte[] bytes = new byte[200_001];
    Path one = Files.write(folder.resolve("1"), bytes);
    bytes[200_000] = 1;
    Path two = Files.write(folder.resolve("2"), bytes);

    assertThat(ContentHash.of(one)).isNotEqualTo(ContentHash.of(two));
  }

  @Test
  void aMissingFileIsAnError() {
    assertThatThrownBy(() -> ContentHash.of(folder.resolve("no.pdf")))
        .isInstanceOf(IOException.class);
  }
}
