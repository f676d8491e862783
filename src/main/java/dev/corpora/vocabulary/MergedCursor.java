package dev.corpora.vocabulary;

import dev.corpora.storage.RecordFile;
import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Merges sorted contributions, key by key; some keys ahead, on several threads. */
final class MergedCursor implements EntryCursor {

  /** So many contributions are worth handing to another thread. */
  private static final int PORTION = 1_000;

  private final SortedRecords records;
  private final RecordFile.@Nullable Writer copy;
  private final InOrder<List<MasterEntry>> merged = new InOrder<>(this::portion);
  private Iterator<MasterEntry> entries = Collections.emptyIterator();
  private @Nullable SortedRecord ahead;

  /**
   * Contributions by key.
   *
   * @param records closed with the cursor
   * @param copy where the contributions are written, too, for the next time
   */
  MergedCursor(SortedRecords records, RecordFile.@Nullable Writer copy) throws IOException {
    this.records = records;
    this.copy = copy;
    this.ahead = read();
  }

  private @Nullable SortedRecord read() throws IOException {
    SortedRecord record = records.next();
    if (record != null && copy != null) {
      copy.write(record);
    }
    return record;
  }

  /** Reads the contributions of the next keys, which are to be merged; null after the last. */
  private @Nullable Callable<List<MasterEntry>> portion() throws IOException {
    if (ahead == null) {
      return null;
    }
    List<List<byte[]>> portion = new ArrayList<>();
    for (int size = 0; ahead != null && size < PORTION; ) {
      List<byte[]> ofOneKey = contributions(ahead);
      portion.add(ofOneKey);
      size += ofOneKey.size();
    }
    return () -> merge(portion);
  }

  private List<byte[]> contributions(SortedRecord first) throws IOException {
    List<byte[]> ofOneKey = new ArrayList<>(1);
    for (SortedRecord record = first;
        record != null && Arrays.equals(first.key(), record.key());
        record = ahead) {
      ofOneKey.add(record.value());
      ahead = read();
    }
    return ofOneKey;
  }

  private static List<MasterEntry> merge(List<List<byte[]>> portion) throws IOException {
    List<MasterEntry> merged = new ArrayList<>(portion.size());
    for (List<byte[]> ofOneKey : portion) {
      merged.add(mergeOne(ofOneKey));
    }
    return merged;
  }

  private static MasterEntry mergeOne(List<byte[]> ofOneKey) throws IOException {
    MasterEntry first = EntryBytes.read(ofOneKey.get(0));
    if (ofOneKey.size() == 1) {
      return first;
    }
    EntryMerge merge = new EntryMerge();
    merge.add(first);
    for (byte[] other : ofOneKey.subList(1, ofOneKey.size())) {
      merge.add(EntryBytes.read(other));
    }
    return merge.result();
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    while (!entries.hasNext()) {
      List<MasterEntry> next = merged.next();
      if (next == null) {
        return null;
      }
      entries = next.iterator();
    }
    return entries.next();
  }

  @Override
  public void close() throws IOException {
    merged.close();
    records.close();
  }
}
