package dev.corpora.manifest;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The lock of an output folder, held by one run at a time and released by the operating system when
 * its process dies.
 */
public final class RunLock implements AutoCloseable {

  /** The lock's file name in the output folder. */
  public static final String FILE_NAME = ".corpora.lock";

  private RunLock() {}

  /**
   * Takes the lock of a folder, without waiting.
   *
   * @throws RunLockedException where another run holds it, with its host, process and start in the
   *     message
   * @throws IOException where the lock file cannot be written
   */
  public static RunLock acquire(Path folder) throws IOException, RunLockedException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {
    throw new UnsupportedOperationException();
  }
}
