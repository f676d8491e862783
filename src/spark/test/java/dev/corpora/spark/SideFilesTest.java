package dev.corpora.spark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.corpora.batch.BatchConfig;
import dev.corpora.batch.SentConfig;
import dev.corpora.classify.scheme.SchemeChoice;
import dev.corpora.nlp.LanguageOptions;
import dev.corpora.term.ReferenceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SideFilesTest {

  @TempDir Path folder;

  private Path file(String name, String content) throws IOException {
    Path file = folder.resolve("driver").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, content);
  }

  @Test
  void filesOfOptionsAreWhereTheyAreLaidOut() throws IOException {
    file("models/de/pos.bin", "model");
    BatchConfig config =
        BatchConfig.builder()
            .input(folder)
            .known(List.of(file("a/words.txt", "one"), file("b/words.txt", "other")))
            .references(List.of(new ReferenceFile(Optional.of("de"), file("german.tsv", "das\t9"))))
            .scheme(new SchemeChoice.OfFile(file("bees.yaml", "name: bees")))
            .language(
                new LanguageOptions(Optional.empty(), Optional.of(folder.resolve("driver/models"))))
            .build();
    SideFiles files = new SideFiles();
    byte[] sent = SentConfig.write(files.taken(config));

    Path there = folder.resolve("executor");
    BatchConfig laidOut = files.layOut(SentConfig.read(sent), there, folder.resolve("output"), 3);

    assertThat(laidOut.known().get(0)).startsWith(there).hasContent("one");
    assertThat(laidOut.known().get(1)).startsWith(there).hasContent("other");
    assertThat(laidOut.references().get(0).file()).startsWith(there).hasContent("das\t9");
    assertThat(laidOut.scheme())
        .isInstanceOfSatisfying(
            SchemeChoice.OfFile.class,
            scheme -> assertThat(scheme.file()).startsWith(there).hasContent("name: bees"));
    assertThat(laidOut.language().models().orElseThrow().resolve("de/pos.bin"))
        .startsWith(there)
        .hasContent("model");
    assertThat(laidOut.output()).contains(folder.resolve("output"));
    assertThat(laidOut.workers()).isEqualTo(3);
  }
}
