package dev.corpora.document;

import dev.corpora.model.Checkpoint;
import dev.corpora.storage.ContentHash;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/**
 * A document while it is read: what it was at the beginning, to be compared with what it is at the
 * end, so that no vocabulary is made of half an old and half a new document. Taking hold of a
 * document that another program has locked fails; nothing is locked for others by it. One thread's.
 */
public final class DocumentHold {

  /**
   * The coarsest time stamps of the file systems in use (FAT): two changes within this time can
   * look like one.
   */
  private static final Duration COARSEST_TIME_STAMP = Duration.ofSeconds(2);

  private static final int BUFFER_BYTES = 64 * 1024;
  private static final boolean WINDOWS =
      System.getProperty("os.name", "").toLowerCase(Locale.ROOT).startsWith("windows");

  private final Path path;
  private final State state;
  private final Instant since;
  private final String hash;

  /** What a file system says of a file. */
  private record State(long size, FileTime modified, Optional<FileTime> changed, Object key) {

    static State of(Path path) throws IOException {
      BasicFileAttributes attributes = Files.readAttributes(path, BasicFileAttributes.class);
      if (!attributes.isRegularFile()) {
        throw new FileSystemException(
            path.toString(), null, "it is no file but a pipe, a device or the like");
      }
      return new State(
          attributes.size(),
          attributes.lastModifiedTime(),
          changeTime(path),
          Optional.ofNullable(attributes.fileKey()));
    }

    /** The time that no program can set back; empty where the file system keeps none. */
    private static Optional<FileTime> changeTime(Path path) throws IOException {
      try {
        return Optional.of((FileTime) Files.getAttribute(path, "unix:ctime"));
      } catch (UnsupportedOperationException | IllegalArgumentException e) {
        return Optional.empty();
      }
    }

    /** Whether an equal state at a later time proves that nothing was changed in between. */
    boolean isSettledAt(Instant moment) {
      return changed
          .filter(time -> time.toInstant().isBefore(moment.minus(COARSEST_TIME_STAMP)))
          .isPresent();
    }
  }

  private DocumentHold(Path path, State state, Instant since, String hash) {
    this.path = path;
    this.state = state;
    this.since = since;
    this.hash = hash;
  }

  /**
   * Takes hold of a document, and reads it once for its hash.
   *
   * @throws DocumentLockedException where another program has locked it
   * @throws IOException where it cannot be read, or is no file
   */
  public static DocumentHold take(Path path, Checkpoint checkpoint) throws IOException {
    Instant since = Instant.now();
    State state = State.of(path);
    try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
      refuseLocked(path, channel);
      return new DocumentHold(path, state, since, hash(channel, checkpoint));
    } catch (FileSystemException e) {
      throw isSharingViolation(e) ? new DocumentLockedException(LockHolder.UNKNOWN.told()) : e;
    }
  }

  /** The hash of the document's content at the beginning, as {@link ContentHash} writes it. */
  public String hash() {
    return hash;
  }

  /**
   * Whether the document is still what it was. Looks at its time stamps and, where these could
   * deceive, at its content.
   */
  public boolean isUnchanged(Checkpoint checkpoint) {
    try {
      if (!state.equals(State.of(path))) {
        return false;
      }
      if (state.isSettledAt(since)) {
        return true;
      }
      try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
        return hash(channel, checkpoint).equals(hash);
      }
    } catch (IOException e) {
      return false;
    }
  }

  private static void refuseLocked(Path path, FileChannel channel) throws IOException {
    try (FileLock lock = channel.tryLock(0, Long.MAX_VALUE, true)) {
      if (lock == null) {
        throw new DocumentLockedException(LockHolder.of(path).orElse(LockHolder.UNKNOWN).told());
      }
    } catch (OverlappingFileLockException e) {
      // A thread of this process looks at it at the same time: no other program has it.
      return;
    } catch (DocumentLockedException e) {
      throw e;
    } catch (IOException e) {
      // The file system has no locks.
      return;
    }
    Optional<LockHolder> holder = LockHolder.of(path);
    if (holder.isPresent()) {
      throw new DocumentLockedException(holder.get().told());
    }
  }

  /** Windows opens no file that another program has opened for itself alone. */
  private static boolean isSharingViolation(FileSystemException failure) {
    return WINDOWS
        && !(failure instanceof NoSuchFileException)
        && !(failure instanceof AccessDeniedException)
        && !(failure.getReason() == null);
  }

  private static String hash(FileChannel channel, Checkpoint checkpoint) throws IOException {
    MessageDigest digest = ContentHash.newDigest();
    ByteBuffer buffer = ByteBuffer.allocate(BUFFER_BYTES);
    while (channel.read(buffer) >= 0) {
      checkpoint.check();
      digest.update(buffer.flip());
      buffer.clear();
    }
    return ContentHash.of(digest);
  }
}
