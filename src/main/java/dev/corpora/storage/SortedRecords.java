package dev.corpora.storage;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Records in their order, one after the other. For one thread. */
public interface SortedRecords extends Closeable {

  /** The next record, or null after the last. */
  @Nullable SortedRecord next() throws IOException;
}
