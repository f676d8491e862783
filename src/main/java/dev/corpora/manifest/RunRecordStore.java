package dev.corpora.manifest;

import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.LongSupplier;

/**
 * A run's own record on disk, whole at every moment. As the manifest, it is written at a pace: what
 * the file does not tell of yet when a run dies, the manifest and the vocabularies do. For one
 * thread at a time.
 */
public final class RunRecordStore {

  /** Slower than the manifest's: nothing is lost with a record that is a second old. */
  private static final int REST = 50;

  private static final Duration LEAST_REST = Duration.ofSeconds(1);

  private final Path file;
  private final WritePace pace;
  private final SortedMap<String, RunDocument> documents = new TreeMap<>();
  private boolean begun;

  /**
   * A store for a run's record.
   *
   * @param output the output folder
   * @param nanoTime counts as {@link System#nanoTime} does
   */
  public RunRecordStore(Path output, String id, LongSupplier nanoTime) {
    this.file = RunRecords.file(output, id);
    this.pace = new WritePace(nanoTime, REST, LEAST_REST);
  }

  /** Sets what became of a document, without writing. */
  public void put(String relativePath, RunDocument document) {
    documents.put(relativePath, document);
  }

  /** What became of the documents so far: a view. */
  public SortedMap<String, RunDocument> documents() {
    return documents;
  }

  /** Whether the rest since the last write is over. */
  public boolean isDue() {
    return pace.isDue();
  }

  /**
   * Writes the record. The first time its folder is made where it is missing; later a missing one
   * means that the output folder was taken away, and nothing must be put in its place.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void write(RunRecord run) throws IOException {
    if (begun && !Files.exists(file)) {
      throw new NoSuchFileException(file.toString(), null, "it was removed");
    }
    pace.started();
    AtomicFile.replace(file, out -> RunRecordFile.write(run, Optional.empty(), documents, out));
    pace.ended();
    begun = true;
  }
}
