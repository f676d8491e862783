package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VocabularyRecoveryTest {

  @TempDir Path output;
  private final Map<String, VocabularyRecovery.Found> found = new TreeMap<>();
  private final Map<String, String> unreadable = new TreeMap<>();

  @Test
  void findsWholeVocabulariesWithTheirHashes() throws IOException {
    String top = write("top.vocab.json");
    String deep = write("a b/c/é.vocab.json");

    search(output);

    assertThat(found).containsOnlyKeys("a b/c/é.vocab.json", "top.vocab.json");
    VocabularyRecovery.Found first = found.get("a b/c/é.vocab.json");
    assertThat(first.hash()).isEqualTo(deep);
    assertThat(found.get("top.vocab.json").hash()).isEqualTo(top);
    Path file = output.resolve("a b/c/é.vocab.json");
    assertThat(first.size()).isEqualTo(Files.size(file));
    assertThat(first.modifiedAt()).isEqualTo(Files.getLastModifiedTime(file).toInstant());
    assertThat(first.metadata()).isEqualTo(Sample.vocabulary().metadata());
    assertThat(unreadable).isEmpty();
  }

  @Test
  void damagedOnesAreReportedAndTheOthersFound() throws IOException {
    write("good.vocab.json");
    Files.writeString(output.resolve("half.vocab.json"), "{\"metadata\": {");

    search(output);

    assertThat(found).containsOnlyKeys("good.vocab.json");
    assertThat(unreadable).containsOnlyKeys("half.vocab.json");
    assertThat(unreadable.get("half.vocab.json")).contains("is not a whole vocabulary");
  }

  @Test
  void hiddenOnesLinksAndOtherFilesAreLeftOut() throws IOException {
    write(".hidden/x.vocab.json");
    write(".x.vocab.json");
    Files.writeString(output.resolve("x.json"), "{}");
    Path elsewhere = Files.createDirectory(output.resolve(".elsewhere"));
    Files.createSymbolicLink(output.resolve("link"), elsewhere);
    Files.createSymbolicLink(output.resolve("l.vocab.json"), output.resolve(".x.vocab.json"));
    write(".elsewhere/y.vocab.json");

    search(output);

    assertThat(found).isEmpty();
    assertThat(unreadable).isEmpty();
  }

  @Test
  void hiddenOutputFolderIsSearched() throws IOException {
    write(".out/x.vocab.json");

    search(output.resolve(".out"));

    assertThat(found).containsOnlyKeys("x.vocab.json");
  }

  @Test
  void missingFolderIsAnError() {
    assertThatThrownBy(() -> search(output.resolve("none")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private String write(String path) throws IOException {
    return new VocabularyWriter().write(Sample.vocabulary(), output.resolve(path));
  }

  private void search(Path folder) throws IOException {
    new VocabularyRecovery()
        .search(
            folder,
            new VocabularyRecovery.Visitor() {
              @Override
              public void found(VocabularyRecovery.Found vocabulary) {
                found.put(vocabulary.path(), vocabulary);
              }

              @Override
              public void unreadable(String path, String reason) {
                unreadable.put(path, reason);
              }
            });
  }
}
