package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    assertThat(all()).hasSize(1);
    assertThat(store.files(name -> name.endsWith(".vocab.json")))
        .containsExactly("deeper/a: b.vocab.json");
  }

  private ForeignFileSystem foreign(String scheme, Configuration configuration) throws IOException {
    store = new OutputStore(scheme + "://" + folder.getFileName() + output, configuration);
    return (ForeignFileSystem) store.root().getFileSystem(configuration);
  }

  private ForeignFileSystem objects(String scheme) throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs." + scheme + ".impl", ObjectFileSystem.class.getName());
    return foreign(scheme, configuration);
  }

  private ForeignFileSystem replacing() throws IOException {
    Configuration configuration = new Configuration();
    configuration.set("fs.disk.impl", ReplacingFileSystem.class.getName());
    configuration.set(
        "fs.AbstractFileSystem.disk.impl", ReplacingFileSystem.Context.class.getName());
    return foreign("disk", configuration);
  }

  private List<String> all() throws IOException {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(Files::isRegularFile)
          .map(file -> output.relativize(file).toString())
          .toList();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a", "bucket"})
  void objectsArePutInOnePieceUnderTheirOwnNames(String scheme) throws IOException {
    ForeignFileSystem files = objects(scheme);

    store.put(file("one"), "deeper/a b%20c.json");
    store.put(file("other"), "deeper/a b%20c.json");

    assertThat(files.events).containsExactly("put a b%20c.json", "put a b%20c.json");
    assertThat(all()).containsExactly("deeper/a b%20c.json");
    assertThat(output.resolve("deeper/a b%20c.json")).hasContent("other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"s3a", "bucket"})
  void anObjectThatCannotBePutLeavesTheEarlierOne(String scheme) throws IOException {
    ForeignFileSystem files = objects(scheme);
    store.put(file("one"), "a.json");
    files.isBroken = true;

    assertThatThrownBy(() -> store.put(file("other"), "a.json"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("the bucket is broken");

    assertThat(all()).containsExactly("a.json");
    assertThat(output.resolve("a.json")).hasContent("one");
  }

  @Test
  void aFileIsWrittenUnderATemporaryNameAndReplacesTheEarlierOneAtOneStroke() throws IOException {
    ForeignFileSystem files = replacing();

    store.put(file("one"), "deeper/a b%20c.json");
    store.put(file("other"), "deeper/a b%20c.json");

    assertThat(files.events)
        .hasSize(4)
        .satisfies(
            events -> {
              assertThat(events.get(2)).startsWith("create .corpora-tmp-");
              assertThat(events.get(3))
                  .isEqualTo(events.get(2).replace("create", "rename") + " a b%20c.json");
            });
    assertThat(all()).containsExactly("deeper/a b%20c.json");
    assertThat(output.resolve("deeper/a b%20c.json")).hasContent("other");
  }

  @Test
  void aFileThatCannotBeReplacedIsLeftAndNoTemporaryOneIs() throws IOException {
    ForeignFileSystem files = replacing();
    store.put(file("one"), "a.json");
    files.isBroken = true;

    assertThatThrownBy(() -> store.put(file("other"), "a.json"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("no name is given");

    assertThat(all()).containsExactly("a.json");
    assertThat(output.resolve("a.json")).hasContent("one");
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
