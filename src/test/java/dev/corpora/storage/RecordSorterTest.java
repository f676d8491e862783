package dev.corpora.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordSorterTest {

  @TempDir Path folder;

  private static SortedRecord record(String key, int tie, String value) {
    return new SortedRecord(bytes(key), tie, bytes(value));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> texts(SortedRecords records) throws IOException {
    List<String> texts = new ArrayList<>();
    for (SortedRecord next = records.next(); next != null; next = records.next()) {
      texts.add(
          new String(next.key(), StandardCharsets.UTF_8)
              + "/"
              + next.tie()
              + "/"
              + new String(next.value(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  @Test
  void sortsMoreThanMemoryHoldsAsMemoryWould() throws IOException {
    Random random = new Random(4);
    List<SortedRecord> records = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      records.add(record("k" + random.nextInt(3000), random.nextInt(5), "v" + i));
    }
    List<String> small;
    List<String> large;
    // So little memory that merged files are merged again.
    try (RecordSorter sorter = new RecordSorter(folder, 200);
        RecordSorter inMemory = new RecordSorter(folder, Long.MAX_VALUE)) {
      for (SortedRecord record : records) {
        sorter.add(record);
        inMemory.add(record);
      }
      try (SortedRecords sorted = sorter.sorted(List.of())) {
        small = texts(sorted);
      }
      try (SortedRecords sorted = inMemory.sorted(List.of())) {
        large = texts(sorted);
      }
    }
    records.sort(SortedRecord.ORDER);
    assertThat(small).hasSize(20_000).isEqualTo(large);
    assertThat(large.get(0)).startsWith("k0/0/");
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void opensFewFilesAtATime() throws IOException {
    try (RecordSorter sorter = new RecordSorter(folder, 1)) {
      for (int i = 0; i < 1000; i++) {
        sorter.add(record("k" + i, 0, "v"));
        try (var files = Files.walk(folder)) {
          assertThat(files.filter(Files::isRegularFile).count())
              .isLessThan(3L * RecordSorter.FAN_IN);
        }
      }
    }
    assertThat(folder).isEmptyDirectory();
  }

  @Test
  void bytesAreComparedWithoutSigns() throws IOException {
    try (RecordSorter sorter = new RecordSorter(folder, Long.MAX_VALUE)) {
      sorter.add(record("é", 0, ""));
      sorter.add(record("z", 0, ""));
      try (SortedRecords sorted = sorter.sorted(List.of())) {
        assertThat(texts(sorted)).containsExactly("z/0/", "é/0/");
      }
    }
  }

  @Test
  void sortedSequencesAreMergedIn() throws IOException {
    Path file = folder.resolve("earlier");
    try (RecordFile.Writer writer = new RecordFile.Writer(file)) {
      writer.write(record("a", 1, "earlier"));
      writer.write(record("c", 1, "earlier"));
    }
    try (RecordSorter sorter = new RecordSorter(folder, 1)) {
      sorter.add(record("b", 0, "new"));
      sorter.add(record("a", 2, "new"));
      try (SortedRecords sorted = sorter.sorted(List.of(RecordFile.read(file)))) {
        assertThat(texts(sorted))
            .containsExactly("a/1/earlier", "a/2/new", "b/0/new", "c/1/earlier");
      }
    }
  }

  @Test
  void truncatedFileIsNoticed() throws IOException {
    Path file = folder.resolve("f");
    try (RecordFile.Writer writer = new RecordFile.Writer(file)) {
      for (int i = 0; i < 100; i++) {
        writer.write(record("k" + i, 0, "value " + i));
      }
    }
    byte[] whole = Files.readAllBytes(file);
    Files.write(file, Arrays.copyOf(whole, whole.length / 2));

    assertThatThrownBy(
            () -> {
              try (SortedRecords records = RecordFile.read(file)) {
                texts(records);
              }
            })
        .isInstanceOf(EOFException.class);
  }
}
