package dev.corpora.vocabulary;

import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contributions of an earlier consolidation, without those of vocabularies that changed. */
final class KeptContributions implements SortedRecords {

  private final SortedRecords earlier;
  private final Map<Integer, Integer> numbers;

  /**
   * @param numbers the new numbers of those that have not changed, by the earlier ones
   */
  KeptContributions(SortedRecords earlier, Map<Integer, Integer> numbers) {
    this.earlier = earlier;
    this.numbers = numbers;
  }

  @Override
  public @Nullable SortedRecord next() throws IOException {
    for (SortedRecord record = earlier.next(); record != null; record = earlier.next()) {
      Integer number = numbers.get(record.tie());
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
