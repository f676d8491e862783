package dev.corpora.manifest;

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
 * A file that one run at a time can hold, and that names its holder, or one that died. It is
 * released by the operating system when the holder's process ends. Files are named by real paths.
 * Safe for use by several threads.
 */
final class LockFile implements AutoCloseable {

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

  private final Path file;
  private final FileChannel channel;
  private final Optional<Object> fileKey;

  private LockFile(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
    this.fileKey = fileKey(file);
  }

  /**
   * Takes a file, without waiting.
   *
   * @param folder the output folder that it is about, for the message
   * @throws RunLockedException where another run has it
   * @throws IOException where it cannot be written, or the file system cannot lock
   */
  static LockFile acquire(Path file, Path folder) throws IOException, RunLockedException {
    Holder self = Holder.self();
    Holder other = HELD.putIfAbsent(file, self);
    if (other != null) {
      throw RunLockedException.by(folder, Optional.of(other));
    }
    boolean acquired = false;
    try {
      LockFile lock = new LockFile(file, lock(file, folder, self));
      acquired = true;
      return lock;
    } finally {
      if (!acquired) {
        HELD.remove(file);
      }
    }
  }

  private static FileChannel lock(Path file, Path folder, Holder self)
      throws IOException, RunLockedException {
    FileChannel channel =
        FileChannel.open(
            file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    try {
      if (tryLock(channel) == null) {
        throw RunLockedException.by(folder, Holder.read(channel));
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

  private static Optional<Object> fileKey(Path file) {
    try {
      return Optional.ofNullable(Files.readAttributes(file, BasicFileAttributes.class).fileKey());
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the file is still the one that was locked. */
  boolean isIntact() {
    return Files.exists(file) && fileKey(file).equals(fileKey);
  }

  /**
   * Who holds a file at the moment, as far as can be found out; empty where nobody does.
   *
   * @throws IOException where it is there and cannot be read
   */
  static Optional<Holder> holder(Path file) throws IOException {
    if (!Files.exists(file) || !isHeld(file)) {
      return Optional.empty();
    }
    return named(file).or(() -> Optional.of(Holder.UNKNOWN));
  }

  /** The holder that a file names, whether it lives or not; empty where it names none. */
  static Optional<Holder> named(Path file) throws IOException {
    // To close a file that this process has locked would drop the lock.
    Holder ours = HELD.get(file);
    if (ours != null || !Files.exists(file)) {
      return Optional.ofNullable(ours);
    }
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      return Holder.read(channel);
    }
  }

  /** Whether a run holds a file, as far as can be found out. */
  static boolean isHeld(Path file) {
    boolean[] held = {false};
    // Nobody in this process takes the lock meanwhile, and loses it when the file is closed here.
    HELD.compute(
        file,
        (path, holder) -> {
          held[0] = holder != null || isHeldByOtherProcess(path);
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

  /** Makes an empty file, held by nobody, where there is none. */
  static void make(Path file) throws IOException {
    IOException[] failure = {null};
    HELD.compute(
        file,
        (path, holder) -> {
          try {
            if (holder == null && !Files.exists(path)) {
              FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE).close();
            }
          } catch (IOException e) {
            failure[0] = e;
          }
          return holder;
        });
    if (failure[0] != null) {
      throw failure[0];
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
      HELD.remove(file);
    }
  }
}
