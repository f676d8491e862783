package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputStoreTest {

  @TempDir Path folder;
  private Path output;
  private OutputStore store;

  @BeforeEach
  void open() throws IOException {
    output = folder.resolve("out put");
    store = new OutputStore("file:" + output, new Configuration());
  }

  private Path file(String content) throws IOException {
    return Files.writeString(Files.createTempFile(folder, "file", ""), content);
  }

  @Test
  void aFileIsReplacedAndNothingElseIsLeft() throws IOException {
    store.put(file("one"), "deeper/a: b.vocab.json");
    store.put(file("other"), "deeper/a: b.vocab.json");

    assertThat(output.resolve("deeper/a: b.vocab.json")).hasContent("other");
    try (Stream<Path> all = Files.walk(output)) {
      assertThat(all.filter(Files::isRegularFile)).hasSize(1);
    }
    assertThat(store.files(name -> name.endsWith(".vocab.json")))
        .containsExactly("deeper/a: b.vocab.json");
  }

  @Test
  void whatIsNotThereIsNotFetchedAndHasNoNames() throws IOException {
    assertThat(store.fetch("nothing", folder.resolve("copy"))).isFalse();
    assertThat(store.names(".corpora/parts")).isEmpty();
    store.delete("nothing");
  }

  @Test
  void onlyWhatHasTheHashIsRemoved() throws IOException {
    store.put(file("mine"), "a");
    store.put(file("theirs"), "b");
    String hash = ContentHash.of(output.resolve("a"));

    for (String name : List.of("a", "b", "c")) {
      store.deleteIfIs(name, hash);
    }

    assertThat(output.resolve("a")).doesNotExist();
    assertThat(output.resolve("b")).exists();
  }

  @Test
  void hiddenFilesAreNoVocabularies() throws IOException {
    store.put(file("x"), ".corpora/x.vocab.json");
    store.put(file("x"), "x.vocab.json");

    assertThat(store.files(name -> name.endsWith(".vocab.json"))).containsExactly("x.vocab.json");
  }
}
