package dev.corpora.manifest;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A run's record with its documents.
 *
 * @param documents by relative source path
 */
public record RecordedRun(RunRecord run, SortedMap<String, RunDocument> documents) {

  public RecordedRun {
    documents = Collections.unmodifiableSortedMap(new TreeMap<>(documents));
  }

  /** Writes it as its file does, with its state besides, and leaves the stream open. */
  public void writeTo(OutputStream out, RunState state) throws IOException {
    RunRecordFile.write(run, Optional.of(state), documents, out);
  }
}
