package dev.corpora.spark;

import dev.corpora.storage.RecordFile;
import dev.corpora.storage.SortedRecord;
import dev.corpora.storage.SortedRecords;
import dev.corpora.vocabulary.SpreadConsolidation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.Function2;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.jspecify.annotations.Nullable;
import scala.Tuple2;

/** Merges sorted contributions of a part of the keys, and puts the entries into the output. */
final class MergeTask
    implements Function2<Integer, Iterator<Tuple2<MergeKey, byte[]>>, Iterator<MergedPart>> {

  private static final long serialVersionUID = 1L;

  private final String folder;
  private final String parts;
  private final Broadcast<SerializableConfiguration> configuration;

  /**
   * A task.
   *
   * @param folder the master's
   * @param parts where merged parts go, from there
   */
  MergeTask(String folder, String parts, Broadcast<SerializableConfiguration> configuration) {
    this.folder = folder;
    this.parts = parts;
    this.configuration = configuration;
  }

  @Override
  public Iterator<MergedPart> call(Integer number, Iterator<Tuple2<MergeKey, byte[]>> sorted)
      throws IOException {
    MergedPart part = new MergedPart(parts + "/" + number);
    OutputStore store = new OutputStore(folder, configuration.value().value());
    try (Scratch scratch = Scratch.create()) {
      Path file = scratch.file("part");
      try (RecordFile.Writer writer = new RecordFile.Writer(file);
          SortedRecords merged = SpreadConsolidation.merged(new Entries(sorted, part))) {
        for (SortedRecord record = merged.next(); record != null; record = merged.next()) {
          writer.write(record);
        }
      }
      store.put(file, part.file());
    }
    return List.of(part).iterator();
  }

  /** The contributions of entries, without what is said of whole vocabularies. */
  private static final class Entries implements SortedRecords {
    private final Iterator<Tuple2<MergeKey, byte[]>> sorted;
    private final MergedPart part;

    Entries(Iterator<Tuple2<MergeKey, byte[]>> sorted, MergedPart part) {
      this.sorted = sorted;
      this.part = part;
    }

    @Override
    public @Nullable SortedRecord next() {
      while (sorted.hasNext()) {
        Tuple2<MergeKey, byte[]> next = sorted.next();
        MergeKey key = next._1();
        if (key.key().length > 0) {
          return new SortedRecord(key.key(), key.number(), next._2());
        }
        part.tell(key.number(), next._2());
      }
      return null;
    }

    @Override
    public void close() {}
  }
}
