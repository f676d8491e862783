package dev.corpora.manifest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;

/** A manifest on disk, whole at every moment. For one thread at a time: the coordinator's. */
public final class ManifestStore {

  /** How a manifest was found. */
  public sealed interface Loaded {
    /** There was none yet. */
    record Missing() implements Loaded {}

    /** It was read. */
    record Read(Manifest manifest) implements Loaded {}

    /**
     * It was no manifest, and stands now under another name.
     *
     * @param setAside where
     * @param reason what was wrong with it
     */
    record Damaged(Path setAside, String reason) implements Loaded {}
  }

  /** A store in a file that need not exist yet. */
  public ManifestStore(Path file) {}

  /**
   * Reads what is on disk and starts from there; a damaged file is set aside first.
   *
   * @throws IOException where the file cannot be read or set aside
   */
  public Loaded load() throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Starts a run: sets its record and the given documents, keeps all others, and writes.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void begin(BatchRecord batch, Map<String, DocumentRecord> documents) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Sets one document's record without writing: for a status that need not outlive a crash. */
  public void note(String relativePath, DocumentRecord document) {
    throw new UnsupportedOperationException();
  }

  /**
   * Sets one document's record and the run's, and writes: pending file, sync, rename, sync of the
   * folder.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void record(BatchRecord batch, String relativePath, DocumentRecord document)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Ends a run: sets its record and writes.
   *
   * @throws IOException where it cannot be written; the file then stands as it was
   */
  public void end(BatchRecord batch) throws IOException {
    throw new UnsupportedOperationException();
  }

  /** What the store holds now. */
  public Manifest manifest() {
    throw new UnsupportedOperationException();
  }
}
