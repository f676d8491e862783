package dev.corpora.batch;

import dev.corpora.manifest.RunLock;
import dev.corpora.storage.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds out whether an output folder can be written at all: where it cannot, no document's result
 * can be kept, and there is no use in going on.
 */
final class OutputProbe {

  /** More than most vocabularies need. */
  private static final int BYTES = 1 << 18;

  private final Path output;
  private final Path manifest;
  private final RunLock lock;

  OutputProbe(Path output, Path manifest, RunLock lock) {
    this.output = output;
    this.manifest = manifest;
    this.lock = lock;
  }

  /** Whether the folder is still the one that this run began with; as cheap as a look at a file. */
  boolean isInPlace() {
    return lock.isIntact();
  }

  /**
   * Writes and removes a file as vocabularies are written.
   *
   * @return what is wrong, for a person; empty where nothing is
   */
  Optional<String> trouble() {
    if (!isInPlace()) {
      return Optional.of("it was removed or replaced while the run went on");
    }
    try {
      AtomicFile.tryOut(output, out -> out.write(new byte[BYTES]));
      return lacksSpace()
          ? Optional.of("there is too little space left on its disk")
          : Optional.empty();
    } catch (IOException e) {
      return Optional.of(IoFailure.describe(e));
    }
  }

  /** Whether the manifest could not be replaced. Some file systems do not know their space: 0. */
  private boolean lacksSpace() throws IOException {
    long usable = Files.getFileStore(output).getUsableSpace();
    return usable > 0 && Files.exists(manifest) && usable < Files.size(manifest);
  }
}
