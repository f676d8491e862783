package dev.corpora.manifest;

import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.Leftovers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The lock of an output folder, held by one run at a time and released by the operating system when
 * its process dies. The lock's file names the holder, or one that died; it stays in the folder when
 * it is empty: to delete it would let two runs hold locks on two files of one name. Safe for use by
 * several threads.
 */
public final class RunLock implements AutoCloseable {

  /** The lock's file name in the output folder. */
  public static final String FILE_NAME = ".corpora.lock";

  /**
   * The byte that is locked lies beyond the file's end, as Windows lets nobody read a locked one.
   */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /**
   * The locks of this process. POSIX drops a process's locks on a file as soon as the process
   * closes the file, whichever descriptor it was opened by: a second run in this process must not
   * even open the file to find out.
   */
  private static final Map<Path, Holder> HELD = new ConcurrentHashMap<>();

  private final Path folder;
  private final Path key;
  private final FileChannel channel;
  private final Optional<Object> fileKey;

  private RunLock(Path folder, Path key, FileChannel channel) {
    this.folder = folder;
    this.key = key;
    this.channel = channel;
    this.fileKey = fileKey(key);
  }

  /**
   * Takes the lock of a folder, without waiting; creates the folder where it is missing.
   *
   * @throws RunLockedException where another run holds it, with its host, process and start in the
   *     message
   * @throws IOException where the lock file cannot be written
   */
  public static RunLock acquire(Path folder) throws IOException, RunLockedException {
    AtomicFile.createFolders(folder);
    Path key = folder.toRealPath();
    Holder self = Holder.self();
    Holder other = HELD.putIfAbsent(key, self);
    if (other != null) {
      throw locked(folder, Optional.of(other));
    }
    boolean acquired = false;
    try {
      RunLock lock = new RunLock(folder, key, lock(folder, self));
      acquired = true;
      return lock;
    } finally {
      if (!acquired) {
        HELD.remove(key);
      }
    }
  }

  private static Optional<Object> fileKey(Path folder) {
    try {
      return Optional.ofNullable(
          Files.readAttributes(folder.resolve(FILE_NAME), BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static FileChannel lock(Path folder, Holder self) throws IOException, RunLockedException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(FILE_NAME),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw locked(folder, Holder.read(channel));
      }
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(self.toJson()), 0);
      return channel;
    } catch (IOException | RunLockedException | RuntimeException failure) {
      channel.close();
      throw failure;
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock(LOCKED_BYTE, 1, false);
    } catch (OverlappingFileLockException e) {
      // Another class loader's copy of this class, in this very process.
      return null;
    } catch (IOException e) {
      throw new IOException(
          "its file system cannot lock files ("
              + e.getMessage()
              + "); use an output folder on a local disk",
          e);
    }
  }

  private static RunLockedException locked(Path folder, Optional<Holder> holder) {
    return new RunLockedException(
        "another run holds " + folder + holder.map(h -> ": " + h).orElse(""));
  }

  /**
   * Whether the folder is still the one that was locked. Where it is not, because somebody removed
   * or replaced it, the lock keeps nobody out any more: another run may be writing there.
   */
  public boolean isIntact() {
    return Files.exists(folder.resolve(FILE_NAME)) && fileKey(folder).equals(fileKey);
  }

  /**
   * Removes the temporary files that dead runs left in the folder and its sub-folders. Sub-folders
   * that are output folders of other runs are left alone; so is everything while another run holds
   * a folder further up, which may be writing here.
   *
   * @return how many there were
   * @throws IOException where the folder cannot be read
   */
  public int removeLeftovers() throws IOException {
    return Leftovers.remove(key, this::isForeign);
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

  /**
   * The run that holds a folder at the moment, as far as can be found out; empty where none does.
   *
   * @throws IOException where the lock's file is there and cannot be read
   */
  public static Optional<Holder> holderOf(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    if (!Files.exists(file) || !isHeld(folder.toRealPath())) {
      return Optional.empty();
    }
    return namedIn(folder).or(() -> Optional.of(Holder.UNKNOWN));
  }

  /** The holder that a folder's lock names, whether it lives or not; empty where it names none. */
  static Optional<Holder> namedIn(Path folder) throws IOException {
    Path file = folder.resolve(FILE_NAME);
    // To close a file that this process has locked would drop the lock.
    Holder ours = HELD.get(folder.toRealPath());
    if (ours != null || !Files.exists(file)) {
      return Optional.ofNullable(ours);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Holder.read(channel);
    }
  }

  /** Whether a run holds a folder, as far as can be found out. */
  private static boolean isHeld(Path realFolder) {
    boolean[] held = {false};
    // Nobody in this process takes the lock meanwhile, and loses it when the file is closed here.
    HELD.compute(
        realFolder,
        (folder, holder) -> {
          held[0] = holder != null || isHeldByOtherProcess(folder.resolve(FILE_NAME));
          return holder;
        });
    return held[0];
  }

  private static boolean isHeldByOtherProcess(Path file) {
    if (!Files.exists(file)) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        FileLock free = tryLock(channel)) {
      return free == null;
    } catch (IOException e) {
      return true;
    }
  }

  /** Releases the lock. Further calls have no effect. */
  @Override
  public void close() {
    if (!channel.isOpen()) {
      return;
    }
    try (channel) {
      // Whoever still stands there later has died.
      channel.truncate(0);
    } catch (IOException e) {
      // The system releases the lock with the descriptor, which is gone whatever close says.
      return;
    } finally {
      HELD.remove(key);
    }
  }
}
