package dev.corpora.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/**
 * Replaces a file by another content so that a reader, or a machine that loses power, sees the old
 * content or the new one, never a mixture: a temporary file beside the target is written, synced
 * and renamed, and the folder synced.
 */
public final class AtomicFile {

  /**
   * What the names of the temporary files begin with: a leftover of a dead run can be told by it.
   */
  public static final String TEMPORARY_PREFIX = ".corpora-tmp-";

  private AtomicFile() {}

  /** Writes the content to a stream that need not be buffered, and leaves it open. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Replaces a file, creating missing folders.
   *
   * @throws IOException where it cannot be done; the target is then as it was, and the temporary
   *     file gone
   */
  public static void replace(Path target, Content content) throws IOException {
    Path folder = target.toAbsolutePath().getParent();
    if (folder == null) {
      throw new IOException(target + " is not a file name");
    }
    Files.createDirectories(folder);
    Path temporary = folder.resolve(TEMPORARY_PREFIX + UUID.randomUUID());
    try {
      try (FileChannel channel =
              FileChannel.open(temporary, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        content.writeTo(out);
        channel.force(true);
      }
      Files.move(
          temporary, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException | RuntimeException | Error failure) {
      try {
        Files.deleteIfExists(temporary);
      } catch (IOException cleanUp) {
        failure.addSuppressed(cleanUp);
      }
      throw failure;
    }
    sync(folder);
  }

  /**
   * Makes a rename durable. Not every system lets a folder be opened; there a rename is as durable
   * as it gets.
   */
  private static void sync(Path folder) throws IOException {
    FileChannel channel;
    try {
      channel = FileChannel.open(folder, StandardOpenOption.READ);
    } catch (NoSuchFileException e) {
      throw e;
    } catch (IOException e) {
      return;
    }
    try (channel) {
      channel.force(true);
    }
  }
}
