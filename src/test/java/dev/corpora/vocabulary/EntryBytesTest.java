package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryBytesTest {

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void whateverAVocabularySaysIsReadBack(long seed) throws IOException {
    Path file = folder.resolve("made.vocab.json");
    new VocabularyWriter().write(new VocabularyGenerator(seed).vocabulary(), file);

    int count = 0;
    try (VocabularyCursor cursor = VocabularyCursor.open(file, "sub/")) {
      for (MasterEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        assertThat(EntryBytes.read(EntryBytes.write(entry))).isEqualTo(entry);
        count++;
      }
    }
    assertThat(count).isPositive();
  }

  @Test
  void bytesThatEndEarlyOrSaySomethingElseAreAFailure() throws IOException {
    Path file = folder.resolve("made.vocab.json");
    new VocabularyWriter().write(new VocabularyGenerator(1).vocabulary(), file);
    byte[] bytes;
    try (VocabularyCursor cursor = VocabularyCursor.open(file, "")) {
      MasterEntry entry = cursor.next();
      assertThat(entry).isNotNull();
      bytes = EntryBytes.write(entry);
    }

    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> EntryBytes.read(cut)).isInstanceOf(IOException.class);
    }
    byte[] other = "vocabulary".getBytes(StandardCharsets.US_ASCII);
    assertThatThrownBy(() -> EntryBytes.read(other)).isInstanceOf(IOException.class);
  }
}
