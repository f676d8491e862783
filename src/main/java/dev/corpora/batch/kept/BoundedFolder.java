package dev.corpora.batch.kept;

import dev.corpora.storage.AtomicFile;
import dev.corpora.storage.Leftovers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder of files that never holds more than so many bytes: the oldest files make room for new
 * ones. Several processes may write there at once; a file with the sum, which is locked while one
 * of them writes, keeps them from exceeding the bound together. Safe for use by several threads.
 */
final class BoundedFolder {

  private static final String SUM_NAME = ".sum";

  /** Bytes of the disk that are left to what cannot be made again: vocabularies, the manifest. */
  private static final long LEFT_FREE = 64L << 20;

  private final Path folder;
  private final long limit;

  BoundedFolder(Path folder, long limit) {
    this.folder = folder;
    this.limit = limit;
  }

  private record Member(Path file, long size, FileTime modified) {}

  Path file(String name) {
    return folder.resolve(name);
  }

  /**
   * Writes a file, after files that are older where there is no room.
   *
   * @return false where it is larger than all that the folder may hold, or the disk is nearly full
   */
  synchronized boolean write(String name, byte[] content) throws IOException {
    if (content.length > limit) {
      return false;
    }
    AtomicFile.createFolders(folder);
    if (Files.getFileStore(folder).getUsableSpace() < LEFT_FREE + content.length) {
      return false;
    }
    try (FileChannel sum =
            FileChannel.open(
                folder.resolve(SUM_NAME),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
        FileLock lock = sum.lock()) {
      long held = read(sum);
      if (held < 0 || held + content.length > limit) {
        held = makeRoom(content.length);
      }
      write(sum, held + content.length);
      AtomicFile.replaceUnsynced(file(name), out -> out.write(content));
      return lock.isValid();
    }
  }

  /** Removes what processes that were killed left, and has the files counted anew. */
  synchronized void tidy() throws IOException {
    if (Files.isDirectory(folder)) {
      Leftovers.remove(folder, inner -> false);
      Files.deleteIfExists(folder.resolve(SUM_NAME));
    }
  }

  /** The sum, or less than nothing where it is not known. */
  private static long read(FileChannel sum) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES);
    while (bytes.hasRemaining()) {
      if (sum.read(bytes, bytes.position()) < 0) {
        return -1;
      }
    }
    return bytes.flip().getLong();
  }

  private static void write(FileChannel sum, long value) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES).putLong(value).flip();
    while (bytes.hasRemaining()) {
      sum.write(bytes, bytes.position());
    }
  }

  /**
   * Counts the files and, where there is too little room, removes the oldest: an eighth more than
   * needed, so that it need not be done for each file.
   *
   * @return the bytes of those that stay
   */
  private long makeRoom(long bytes) throws IOException {
    List<Member> members = members();
    long held = members.stream().mapToLong(Member::size).sum();
    if (held + bytes <= limit) {
      return held;
    }
    long target = Math.min(limit - bytes, limit - limit / 8);
    members.sort(Comparator.comparing(Member::modified).thenComparing(Member::file));
    for (Member member : members) {
      if (held <= target) {
        break;
      }
      Files.deleteIfExists(member.file());
      held -= member.size();
    }
    return held;
  }

  private List<Member> members() throws IOException {
    List<Member> members = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) {
        if (!file.endsWith(SUM_NAME)) {
          addMember(file, members);
        }
      }
    }
    return members;
  }

  private static void addMember(Path file, List<Member> members) throws IOException {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      if (attributes.isRegularFile()) {
        members.add(new Member(file, attributes.size(), attributes.lastModifiedTime()));
      }
    } catch (NoSuchFileException e) {
      // Somebody cleans up at the same time: less to count.
      return;
    }
  }
}
