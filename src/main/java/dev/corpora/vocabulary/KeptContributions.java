package dev.corpora.vocabulary;

import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contributions of an earlier consolidation, without those of vocabularies that changed. */
final class KeptContributions implements SortedRecords {

  private final SortedRecords earlier;
  private final List<String> paths;
  private final Map<String, Integer> numbers;

  /**
   * @param paths the vocabularies by their earlier numbers
   * @param numbers the new numbers of those that have not changed; in the same order
   */
  KeptContributions(SortedRecords earlier, List<String> paths, Map<String, Integer> numbers) {
    this.earlier = earlier;
    this.paths = paths;
    this.numbers = numbers;
  }

  @Override
  public @Nullable SortedRecord next() throws IOException {
    for (SortedRecord record = earlier.next(); record != null; record = earlier.next()) {
      Integer number = numbers.get(paths.get(record.tie()));
      if (number != null) {
        return new SortedRecord(record.key(), number, record.value());
      }
    }
    return null;
  }

  @Override
  public void close() throws IOException {
    earlier.close();
  }
}
