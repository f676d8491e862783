package dev.corpora.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyReaderTest {

  @TempDir Path folder;
  private final VocabularyReader reader = new VocabularyReader();
  private Path file;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("kiln.vocab.json");
    new VocabularyWriter().write(Sample.vocabulary(), file);
  }

  @Test
  void readsWhatWasWritten() throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      Vocabulary vocabulary = new VocabularyGenerator(seed).vocabulary();
      new VocabularyWriter().write(vocabulary, file);

      assertThat(reader.read(file)).as("seed %d", seed).isEqualTo(vocabulary);
      assertThat(reader.readMetadata(file)).isEqualTo(vocabulary.metadata());
    }
  }

  @Test
  void writingWhatWasReadChangesNothing() throws IOException {
    new VocabularyWriter().write(new VocabularyGenerator(7).vocabulary(), file);
    byte[] first = Files.readAllBytes(file);

    new VocabularyWriter().write(reader.read(file), file);

    assertThat(file).hasBinaryContent(first);
  }

  @Test
  void everyTruncationIsNoticed() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    // Without the final line feed it is still whole.
    for (int length = 0; length < whole.length - 1; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> reader.read(file)).isInstanceOf(DamagedVocabularyException.class);
      assertThatThrownBy(() -> reader.readMetadata(file))
          .isInstanceOf(DamagedVocabularyException.class)
          .hasMessageStartingWith(file + " is not a whole vocabulary: ");
    }
  }

  @Test
  void anyDamageIsAMessageOrAVocabulary() throws IOException {
    byte[] whole = Files.readAllBytes(file);
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      byte[] damaged = whole.clone();
      for (int hits = 1 + random.nextInt(3); hits > 0; hits--) {
        damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
      }
      Files.write(file, damaged);
      try {
        reader.read(file);
      } catch (DamagedVocabularyException e) {
        assertThat(e).hasMessageContaining(file.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"schema_version\": \"1.0\" | \"schema_version\": \"2.0\" | metadata.schema_version is 2.0, this program reads 1.x",
        "\"schema_version\": \"1.0\" | \"schema_version\": \"10.0\" | metadata.schema_version is 10.0, this program reads 1.x",
        "\"schema_version\": \"1.0\" | \"schema_version\": 1.0 | metadata.schema_version is not a text",
        "\"name\": \"corpora\" | \"name\": \"other\" | metadata.generator.name is \"other\": another program wrote the file",
        "\"term_count\": 1 | \"term_count\": 2 | it holds 1 entries where it says 2",
        "\"metadata\" | \"meta\" | metadata is missing",
        "\"entries\" | \"entry\" | entries is missing",
        "\"status\": \"success\" | \"status\": \"partial\" | metadata.shortfall does not agree with the status",
      })
  void faultIsNamed(String part, String replacement, String message) throws IOException {
    replace(part, replacement);

    assertThatThrownBy(() -> reader.readMetadata(file))
        .isInstanceOf(DamagedVocabularyException.class)
        .hasMessage(file + " is not a whole vocabulary: " + message);
    assertThatThrownBy(() -> reader.read(file)).isInstanceOf(DamagedVocabularyException.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "\"pos\": \"phrase\" | \"pos\": \"sentence\" | entry 1.pos has the unknown value \"sentence\"",
        "\"frequency\": 3 | \"frequency\": 3.5 | entry 1.frequency is not a count",
        "\"text\": \"kiln wall\", \"count\": 2 | \"count\": 2 | an element of entry 1.forms.text is missing",
        "\"page\": 2 | \"page\": 0 | an element of entry 1.contexts.page is not a page, which count from 1",
        "\"confidence\": 0.83 | \"confidence\": 83 | entry 1.confidence is not from 0 to 1",
        "\"variants\": [\"kiln-wall\"] | \"variants\": [7] | entry 1.variants holds something else than texts",
      })
  void faultOfAnEntryIsNamed(String part, String replacement, String message) throws IOException {
    replace(part, replacement);

    assertThatThrownBy(() -> reader.read(file))
        .isInstanceOf(DamagedVocabularyException.class)
        .hasMessage(file + " is not a whole vocabulary: " + message);
  }

  @Test
  void fieldsOfNewerMinorVersionsAreNoFault() throws IOException {
    replace("\"schema_version\": \"1.0\"", "\"schema_version\": \"1.9\", \"new\": [{}]");
    replace("\"pos\": \"phrase\"", "\"pos\": \"phrase\", \"new\": {\"deep\": [1, 2]}");
    replace("\"entries\": [", "\"new\": [[]], \"entries\": [");

    assertThat(reader.read(file)).isEqualTo(Sample.vocabulary());
  }

  @Test
  void orderOfTheFieldsDoesNotMatter() throws IOException {
    String json = Files.readString(file);
    int entries = json.indexOf("\"entries\"");
    String metadata = json.substring(json.indexOf("\"metadata\""), json.lastIndexOf(',', entries));
    String rest = json.substring(entries, json.lastIndexOf('}'));
    Files.writeString(file, "{" + rest + "," + metadata + "}");

    assertThat(reader.read(file)).isEqualTo(Sample.vocabulary());
  }

  @Test
  void foreignFilesAreRefused() throws IOException {
    for (String foreign : new String[] {"", "\n", "[]", "null", "{}", "%PDF-1.7", "{} {}"}) {
      Files.writeString(file, foreign);
      assertThatThrownBy(() -> reader.readMetadata(file))
          .as(foreign)
          .isInstanceOf(DamagedVocabularyException.class);
    }
  }

  @Test
  void somethingAfterTheEndIsNoticed() throws IOException {
    Files.writeString(file, Files.readString(file) + "{}");

    assertThatThrownBy(() -> reader.readMetadata(file))
        .hasMessageEndingWith("something follows its end");
  }

  @Test
  void missingFileIsNoDamage() {
    assertThatThrownBy(() -> reader.read(folder.resolve("none.vocab.json")))
        .isInstanceOf(NoSuchFileException.class);
  }

  private void replace(String part, String replacement) throws IOException {
    String json = Files.readString(file);
    assertThat(json).contains(part);
    Files.writeString(file, json.replace(part, replacement));
  }
}
