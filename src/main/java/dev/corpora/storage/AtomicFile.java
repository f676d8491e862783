package dev.corpora.storage;

import java.io.BufferedOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Replaces a file by another content so that a reader, or a machine that loses power, sees the old
 * content or the new one, never a mixture: a temporary file beside the target is written, synced
 * and renamed, and the folder synced.
 *
 * <p>The new file has the permissions that any new file gets; nothing of the old one is kept. A
 * target that is a symbolic link is replaced itself: nothing is ever written to where it points. An
 * interrupt of the thread neither stops nor spoils a replacement, and is still pending after it.
 * Safe for use by several threads, also on one target: the last rename wins.
 */
public final class AtomicFile {

  /** What the names of the temporary files begin with. */
  static final String TEMPORARY_PREFIX = ".corpora-tmp-";

  private static final Pattern TEMPORARY_NAME =
      Pattern.compile(
          Pattern.quote(TEMPORARY_PREFIX)
              + "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  private AtomicFile() {}

  /** Whether a file of this name can only be a temporary file of this class. */
  static boolean isTemporary(String fileName) {
    return TEMPORARY_NAME.matcher(fileName).matches();
  }

  /** Writes the content to a buffered stream, and leaves it open. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, creating missing folders.
   *
   * @throws IOException where it cannot be done; the message names the target and the cause. The
   *     target is then as it was, and the temporary file gone
   */
  public static void replace(Path target, Content content) throws IOException {
    replace(target, content, true);
  }

  /**
   * As {@link #replace}, but without waiting for the disk: after a loss of power the target may be
   * of any content. For what carries a checksum and can be made again.
   *
   * @throws IOException as there
   */
  public static void replaceUnsynced(Path target, Content content) throws IOException {
    replace(target, content, false);
  }

  private static void replace(Path target, Content content, boolean durable) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is not a file name");
    }
    try {
      createFolders(folder);
      Path temporary = temporaryIn(folder);
      try {
        write(temporary, content, durable);
        Files.move(
            temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException | RuntimeException | Error failure) {
        discard(temporary, failure);
        throw failure;
      }
      if (durable) {
        sync(folder);
      }
    } catch (IOException failure) {
      throw new IOException("cannot write " + target + ": " + reason(failure), failure);
    }
  }

  /**
   * Writes and syncs a temporary file in a folder, and removes it again: whether anything can be
   * written there.
   *
   * @throws IOException where it cannot be done; the message gives the cause
   */
  public static void tryOut(Path folder, Content content) throws IOException {
    Path temporary = temporaryIn(folder);
    try {
      write(temporary, content, true);
    } catch (IOException failure) {
      discard(temporary, failure);
      throw new IOException(reason(failure), failure);
    }
    Files.delete(temporary);
  }

  private static Path temporaryIn(Path folder) {
    return folder.resolve(TEMPORARY_PREFIX + UUID.randomUUID());
  }

  /**
   * Creates a folder and those above it where they are missing, so that they outlive a loss of
   * power. An existing folder may be a symbolic link to one.
   *
   * @throws IOException where it cannot be created, or something else stands there
   */
  public static void createFolders(Path folder) throws IOException {
    Deque<Path> missing = new ArrayDeque<>();
    Path existing = folder.toAbsolutePath();
    // Files.createDirectories of Java 17 refuses a link to a folder.
    while (existing != null && !Files.isDirectory(existing)) {
      missing.push(existing);
      existing = existing.getParent();
    }
    for (Path next : missing) {
      try {
        Files.createDirectory(next);
      } catch (FileAlreadyExistsException e) {
        if (!Files.isDirectory(next)) {
          throw new NotDirectoryException(next.toString());
        }
      }
      Path parent = next.getParent();
      if (parent != null) {
        sync(parent);
      }
    }
  }

  private static void write(Path temporary, Content content, boolean durable) throws IOException {
    Files.createFile(temporary);
    // Not a FileChannel, which an interrupt would close.
    try (FileOutputStream file = new FileOutputStream(temporary.toFile());
        OutputStream out = new BufferedOutputStream(file, 1 << 16)) {
      content.writeTo(out);
      out.flush();
      if (durable) {
        file.getFD().sync();
      }
    }
  }

  private static void discard(Path temporary, Throwable failure) {
    try {
      Files.deleteIfExists(temporary);
    } catch (IOException cleanUp) {
      failure.addSuppressed(cleanUp);
    }
  }

  /**
   * Makes a rename durable. Not every system lets a folder be opened; there a rename is as durable
   * as it gets.
   */
  private static void sync(Path folder) throws IOException {
    boolean interrupted = Thread.interrupted();
    try {
      while (true) {
        try {
          force(folder);
          return;
        } catch (ClosedByInterruptException e) {
          interrupted |= Thread.interrupted();
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static void force(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (NoSuchFileException | ClosedByInterruptException e) {
      throw e;
    } catch (IOException e) {
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }

  private static String reason(IOException failure) {
    if (failure instanceof AccessDeniedException) {
      return "no permission to write in this folder";
    }
    if (failure instanceof NoSuchFileException) {
      return "the folder is gone";
    }
    if (failure instanceof NotDirectoryException) {
      return failure.getMessage() + " is not a folder";
    }
    if (failure instanceof FileSystemException system && system.getReason() != null) {
      return system.getReason();
    }
    return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
  }
}
