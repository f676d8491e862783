package dev.corpora.manifest;

import dev.corpora.model.Shard;
import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.Leftovers;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The lock of an output folder, held by one run at a time and released by the operating system when
 * its process dies. Runs over shards hold a lock for each shard: they keep out another run over the
 * same shard and runs over all documents, and these keep out them. A lock's file names the holder,
 * or one that died; it stays in the folder when it is empty: to delete it would let two runs hold
 * locks on two files of one name. Safe for use by several threads.
 */
public final class RunLock implements AutoCloseable {

  /** The lock's file name in the output folder, where a run is not over a shard. */
  public static final String FILE_NAME = ".corpora.lock";

  /** Where the locks of shards are, from the output folder. */
  private static final String SHARDS = ".corpora";

  private static final String SHARD_PREFIX = "lock.";

  private final Path key;
  private final boolean shared;
  private final LockFile file;

  private RunLock(Path key, boolean shared, LockFile file) {
    this.key = key;
    this.shared = shared;
    this.file = file;
  }

  /**
   * Takes the lock of a folder for a run that shares it with nobody, without waiting; creates the
   * folder where it is missing.
   *
   * @throws RunLockedException where another run holds it, with its host, process and start in the
   *     message
   * @throws IOException where the lock file cannot be written
   */
  public static RunLock acquire(Path folder) throws IOException, RunLockedException {
    return acquire(folder, Optional.empty());
  }

  /**
   * The same for a run over a shard, where there is one.
   *
   * @throws RunLockedException as there
   * @throws IOException as there
   */
  public static RunLock acquire(Path folder, Optional<Shard> shard)
      throws IOException, RunLockedException {
    AtomicFile.createFolders(folder);
    Path key = folder.toRealPath();
    if (shard.isPresent()) {
      AtomicFile.createFolders(key.resolve(SHARDS));
      // It tells an output folder from others.
      LockFile.make(key.resolve(FILE_NAME));
    }
    Path file = shard.map(part -> fileOf(key, part)).orElse(key.resolve(FILE_NAME));
    RunLock lock = new RunLock(key, shard.isPresent(), LockFile.acquire(file, folder));
    // Whoever looks after it has taken its own lock is seen by those who do so too.
    Optional<Holder> other =
        shard.isPresent()
            ? LockFile.holder(key.resolve(FILE_NAME))
            : holders(shardFiles(key)).stream().findFirst();
    if (other.isPresent()) {
      lock.close();
      throw RunLockedException.by(folder, other);
    }
    return lock;
  }

  private static Path fileOf(Path key, Shard shard) {
    return key.resolve(SHARDS).resolve(SHARD_PREFIX + shard.label());
  }

  /** The locks of shards in a folder, held or not; sorted. */
  static List<Path> shardFiles(Path realFolder) throws IOException {
    List<Path> files = new ArrayList<>();
    Path home = realFolder.resolve(SHARDS);
    if (Files.isDirectory(home)) {
      try (DirectoryStream<Path> found = Files.newDirectoryStream(home, SHARD_PREFIX + "*-of-*")) {
        found.forEach(files::add);
      } catch (DirectoryIteratorException e) {
        throw e.getCause();
      }
      files.sort(null);
    }
    return files;
  }

  /** The shard that a file is the lock of; empty where it is none. */
  static Optional<Shard> shardOf(Path file) {
    return Shard.ofLabel(String.valueOf(file.getFileName()).substring(SHARD_PREFIX.length()));
  }

  private static List<Holder> holders(List<Path> files) throws IOException {
    List<Holder> holders = new ArrayList<>();
    for (Path file : files) {
      LockFile.holder(file).ifPresent(holders::add);
    }
    return holders;
  }

  /**
   * Whether the folder is still the one that was locked. Where it is not, because somebody removed
   * or replaced it, the lock keeps nobody out any more: another run may be writing there.
   */
  public boolean isIntact() {
    return file.isIntact();
  }

  /**
   * Removes the temporary files that dead runs left in the folder and its sub-folders. Sub-folders
   * that are output folders of other runs are left alone; so is everything while another run holds
   * a folder further up, or another shard of this one, which may be writing here.
   *
   * @return how many there were
   * @throws IOException where the folder cannot be read
   */
  public int removeLeftovers() throws IOException {
    return shared ? 0 : Leftovers.remove(key, this::isForeign);
  }

  private boolean isForeign(Path at) {
    return at.equals(key) ? isHeldFurtherUp() : Files.exists(at.resolve(FILE_NAME));
  }

  private boolean isHeldFurtherUp() {
    for (Path above = key.getParent(); above != null; above = above.getParent()) {
      if (isHeld(above)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isHeld(Path realFolder) {
    try {
      return LockFile.isHeld(realFolder.resolve(FILE_NAME))
          || shardFiles(realFolder).stream().anyMatch(LockFile::isHeld);
    } catch (IOException e) {
      return true;
    }
  }

  /**
   * The runs that hold a folder at the moment, as far as can be found out: one, or several over
   * shards.
   *
   * @throws IOException where a lock's file is there and cannot be read
   */
  public static List<Holder> holdersOf(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    Path key = folder.toRealPath();
    List<Path> files = new ArrayList<>(List.of(key.resolve(FILE_NAME)));
    files.addAll(shardFiles(key));
    return holders(files);
  }

  /**
   * The run that keeps another one out of a folder at the moment, as far as can be found out.
   *
   * @param shard the part that the other is over; empty for all documents
   * @throws IOException where a lock's file is there and cannot be read
   */
  public static Optional<Holder> inTheWay(Path folder, Optional<Shard> shard) throws IOException {
    if (shard.isEmpty() || !Files.isDirectory(folder)) {
      return holdersOf(folder).stream().findFirst();
    }
    Path key = folder.toRealPath();
    return holders(List.of(key.resolve(FILE_NAME), fileOf(key, shard.get()))).stream().findFirst();
  }

  /** Releases the lock. Further calls have no effect. */
  @Override
  public void close() {
    file.close();
  }
}
