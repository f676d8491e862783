package dev.corpora.vocabulary;

import dev.corpora.storage.RecordFile;
import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Merges sorted contributions, key by key. */
final class MergedCursor implements EntryCursor {

  private final SortedRecords records;
  private final IntPredicate rejected;
  private final RecordFile.@Nullable Writer copy;
  private @Nullable SortedRecord ahead;

  /**
   * Contributions by key.
   *
   * @param records closed with the cursor
   * @param rejected the numbers of vocabularies that are left out
   * @param copy where the contributions are written, too, for the next time
   */
  MergedCursor(SortedRecords records, IntPredicate rejected, RecordFile.@Nullable Writer copy)
      throws IOException {
    this.records = records;
    this.rejected = rejected;
    this.copy = copy;
    this.ahead = read();
  }

  private @Nullable SortedRecord read() throws IOException {
    SortedRecord record = records.next();
    while (record != null && rejected.test(record.tie())) {
      record = records.next();
    }
    if (record != null && copy != null) {
      copy.write(record);
    }
    return record;
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    SortedRecord first = ahead;
    if (first == null) {
      return null;
    }
    MasterEntry entry = EntryJson.read(first.value());
    ahead = read();
    if (!hasSameKey(first, ahead)) {
      return entry;
    }
    EntryMerge merge = new EntryMerge();
    merge.add(entry);
    while (ahead != null && hasSameKey(first, ahead)) {
      merge.add(EntryJson.read(ahead.value()));
      ahead = read();
    }
    return merge.result();
  }

  private static boolean hasSameKey(SortedRecord first, @Nullable SortedRecord other) {
    return other != null && Arrays.equals(first.key(), other.key());
  }

  @Override
  public void close() throws IOException {
    records.close();
  }
}
