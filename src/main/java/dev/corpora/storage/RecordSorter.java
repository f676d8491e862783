package dev.corpora.storage;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Sorts more records than memory holds: full buffers are sorted and written to files, and the files
 * merged, at most {@link #FAN_IN} at a time, so that each record is written a number of times that
 * grows with the logarithm of their number alone. Records of equal key and tie stay in the order in
 * which they came. For one thread.
 */
public final class RecordSorter implements Closeable {

  /** How many files are merged at a time; each takes a descriptor and some 150 KB. */
  static final int FAN_IN = 64;

  /** What a record takes in memory beside its bytes. */
  private static final int OVERHEAD_BYTES = 80;

  private static final int LEAST_SHARE = 5;
  private static final long MOST_BYTES = 256L << 20;

  private final Path folder;
  private final long capacity;
  private final List<SortedRecord> buffer = new ArrayList<>();
  private long bytes;

  /** The files by how often their records were merged before, in the order of their records. */
  private final List<List<Path>> levels = new ArrayList<>();

  /**
   * A sorter that fills a fifth of the heap at most.
   *
   * @param folder where its files go, in a folder of their own that is made when it is needed
   */
  public RecordSorter(Path folder) {
    this(folder, Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / LEAST_SHARE));
  }

  RecordSorter(Path folder, long capacity) {
    this.folder = folder.resolve(AtomicFile.TEMPORARY_PREFIX + UUID.randomUUID());
    this.capacity = capacity;
  }

  /** Adds a record. */
  public void add(SortedRecord record) throws IOException {
    buffer.add(record);
    bytes += record.key().length + record.value().length + OVERHEAD_BYTES;
    if (bytes >= capacity) {
      spill();
    }
  }

  /**
   * All records in order, after the last was added.
   *
   * @param more sequences that are sorted already; closed with the result
   */
  public SortedRecords sorted(List<SortedRecords> more) throws IOException {
    List<SortedRecords> sequences = new ArrayList<>(more);
    if (levels.isEmpty()) {
      buffer.sort(SortedRecord.ORDER);
      sequences.add(inMemory());
    } else {
      spill();
      for (int level = levels.size() - 1; level >= 0; level--) {
        for (Path file : levels.get(level)) {
          sequences.add(RecordFile.read(file));
        }
      }
    }
    return new MergedRecords(sequences);
  }

  private SortedRecords inMemory() {
    var records = buffer.iterator();
    return new SortedRecords() {
      @Override
      public @Nullable SortedRecord next() {
        return records.hasNext() ? records.next() : null;
      }

      @Override
      public void close() {
        buffer.clear();
      }
    };
  }

  private void spill() throws IOException {
    if (buffer.isEmpty()) {
      return;
    }
    buffer.sort(SortedRecord.ORDER);
    Path file = newFile();
    try (RecordFile.Writer writer = new RecordFile.Writer(file)) {
      for (SortedRecord record : buffer) {
        writer.write(record);
      }
    }
    buffer.clear();
    bytes = 0;
    put(0, file);
  }

  private void put(int level, Path file) throws IOException {
    if (levels.size() == level) {
      levels.add(new ArrayList<>());
    }
    List<Path> files = levels.get(level);
    files.add(file);
    if (files.size() == FAN_IN) {
      Path merged = merge(files);
      files.clear();
      put(level + 1, merged);
    }
  }

  private Path merge(List<Path> files) throws IOException {
    List<SortedRecords> sequences = new ArrayList<>();
    for (Path file : files) {
      sequences.add(RecordFile.read(file));
    }
    Path target = newFile();
    try (SortedRecords all = new MergedRecords(sequences);
        RecordFile.Writer writer = new RecordFile.Writer(target)) {
      for (SortedRecord record = all.next(); record != null; record = all.next()) {
        writer.write(record);
      }
    }
    for (Path file : files) {
      Files.delete(file);
    }
    return target;
  }

  private Path newFile() throws IOException {
    Files.createDirectories(folder);
    return folder.resolve(UUID.randomUUID().toString());
  }

  /** Removes the files. */
  @Override
  public void close() throws IOException {
    buffer.clear();
    for (List<Path> level : levels) {
      for (Path file : level) {
        Files.deleteIfExists(file);
      }
    }
    levels.clear();
    Files.deleteIfExists(folder);
  }
}
