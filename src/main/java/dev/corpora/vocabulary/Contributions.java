package dev.corpora.vocabulary;

import dev.corpora.storage.RecordSorter;
import dev.corpora.storage.SortedRecord;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * What documents' vocabularies add to a master, sorted by key and document on disk. A vocabulary
 * that turns out to be damaged adds nothing.
 */
final class Contributions implements Closeable {

  private final EntryDecisions decisions;
  private final RecordSorter sorter;
  private final BitSet rejected = new BitSet();

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

  /**
   * Reads a vocabulary.
   *
   * @param number tells the vocabularies apart; entries of one key come in its order
   * @param path from the folder
   * @param wanted whether a vocabulary is taken, by its metadata
   * @return empty where it is not taken
   * @throws DamagedVocabularyException where it is damaged; nothing of it will be merged
   */
  Optional<Read> add(Path file, int number, String path, Predicate<Read> wanted)
      throws IOException {
    try (VocabularyCursor cursor = VocabularyCursor.open(file, VocabularyFolder.parent(path))) {
      Read read =
          new Read(
              cursor.metadata().sourcePath(), cursor.document(), cursor.metadata().tokenCount());
      if (!wanted.test(read)) {
        return Optional.empty();
      }
      for (MasterEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        add(entry, number);
      }
      return Optional.of(read);
    } catch (DamagedVocabularyException e) {
      rejected.set(number);
      throw e;
    }
  }

  private void add(MasterEntry entry, int number) throws IOException {
    Optional<MasterEntry> decided = Decided.entry(entry, decisions);
    if (decided.isPresent()) {
      sorter.add(
          new SortedRecord(decided.get().key().bytes(), number, EntryJson.write(decided.get())));
    }
  }

  /** Whether nothing of a vocabulary is to be merged. */
  boolean isRejected(int number) {
    return rejected.get(number);
  }

  RecordSorter sorter() {
    return sorter;
  }

  @Override
  public void close() throws IOException {
    sorter.close();
  }
}
