package dev.corpora.storage;

import java.io.Closeable;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Several sorted sequences as one; of equal records that of the earlier sequence comes first. */
final class MergedRecords implements SortedRecords {

  /** The first record of a sequence that has not been handed out yet. */
  private record Head(SortedRecord record, int sequence) {}

  private final List<SortedRecords> sequences;
  private final PriorityQueue<Head> heads =
      new PriorityQueue<>(
          Comparator.comparing(Head::record, SortedRecord.ORDER).thenComparingInt(Head::sequence));

  /** Takes the sequences over and closes them in the end. */
  MergedRecords(List<SortedRecords> sequences) throws IOException {
    this.sequences = List.copyOf(sequences);
    for (int i = 0; i < sequences.size(); i++) {
      advance(i);
    }
  }

  private void advance(int sequence) throws IOException {
    SortedRecord next = sequences.get(sequence).next();
    if (next != null) {
      heads.add(new Head(next, sequence));
    }
  }

  @Override
  public @Nullable SortedRecord next() throws IOException {
    Head first = heads.poll();
    if (first == null) {
      return null;
    }
    advance(first.sequence);
    return first.record;
  }

  @Override
  public void close() throws IOException {
    IOException failure = null;
    for (Closeable sequence : sequences) {
      try {
        sequence.close();
      } catch (IOException e) {
        failure = e;
      }
    }
    if (failure != null) {
      throw failure;
    }
  }
}
