package dev.corpora.vocabulary;

import dev.corpora.storage.RecordSorter;
import dev.corpora.storage.SortedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** What documents' vocabularies add to a master, sorted by key and document on disk. */
final class Contributions implements Closeable {

  private final EntryDecisions decisions;
  private final RecordSorter sorter;

  /**
   * No contributions yet.
   *
   * @param folder for temporary files
   */
  Contributions(Path folder, EntryDecisions decisions) {
    this.decisions = decisions;
    this.sorter = new RecordSorter(folder);
  }

  /** What is known of a vocabulary that was read. */
  record Read(String sourcePath, String document, int tokens) {}

  /** What one vocabulary adds, in order. */
  record Contribution(Read read, List<SortedRecord> records) {}

  /**
   * Reads a vocabulary, without adding it. A document has so many terms as memory holds, as it held
   * them when they were extracted. Safe for use by several threads.
   *
   * @param number tells the vocabularies apart; entries of one key come in its order
   * @param path from the folder
   * @param wanted whether a vocabulary is taken, by its metadata
   * @return empty where it is not taken
   * @throws DamagedVocabularyException where it is damaged
   */
  Optional<Contribution> read(Path file, int number, String path, Predicate<Read> wanted)
      throws IOException {
    try (VocabularyCursor cursor = VocabularyCursor.open(file, VocabularyFolder.parent(path))) {
      Read read =
          new Read(
              cursor.metadata().sourcePath(), cursor.document(), cursor.metadata().tokenCount());
      if (!wanted.test(read)) {
        return Optional.empty();
      }
      List<SortedRecord> records = new ArrayList<>();
      for (MasterEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        Optional<MasterEntry> decided = Decided.entry(entry, decisions);
        if (decided.isPresent()) {
          records.add(record(decided.get(), number));
        }
      }
      records.sort(SortedRecord.ORDER);
      return Optional.of(new Contribution(read, records));
    }
  }

  private static SortedRecord record(MasterEntry entry, int number) throws IOException {
    return new SortedRecord(entry.key().bytes(), number, EntryBytes.write(entry));
  }

  /** Adds what a vocabulary adds. */
  void add(Contribution contribution) throws IOException {
    for (SortedRecord record : contribution.records()) {
      sorter.add(record);
    }
  }

  RecordSorter sorter() {
    return sorter;
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
