package dev.corpora.spark;

import dev.corpora.storage.ContentHash;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.attribute.FileTime;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileContext;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Options.Rename;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.UnsupportedFileSystemException;

/**
 * An output folder in a file system of Hadoop. A file appears there whole or not at all: where the
 * file system replaces a file by another at one stroke, as HDFS and disks do, it is written under a
 * temporary name and renamed; where it puts objects, which are there when they are complete and are
 * not renamed but copied, it is put. A file system of which Hadoop does not know that it replaces
 * files so is taken for one of objects. Paths are relative, parted by slashes. Safe for use by
 * several threads.
 */
final class OutputStore {

  /** File systems over stores of objects, which appear when they are complete. */
  private static final Set<String> OF_OBJECTS = Set.of("s3", "s3a", "s3n", "gs", "oss", "cosn");

  /** As of files that are written on a local disk, so that the same clean-up finds them. */
  private static final String TEMPORARY_PREFIX = ".corpora-tmp-";

  private final FileSystem files;
  private final Path root;
  private final Optional<FileContext> replacing;

  /**
   * A folder that need not exist yet.
   *
   * @throws IOException where nothing is known of the file system, or it cannot be reached
   */
  OutputStore(String folder, Configuration configuration) throws IOException {
    Path path = new Path(folder);
    this.files = plain(path.getFileSystem(configuration));
    this.root = files.makeQualified(path);
    this.replacing = replacing(root, configuration);
  }

  /** What replaces files; empty where they are objects. */
  private static Optional<FileContext> replacing(Path root, Configuration configuration)
      throws IOException {
    if (OF_OBJECTS.contains(root.toUri().getScheme().toLowerCase(Locale.ROOT))) {
      return Optional.empty();
    }
    try {
      return Optional.of(FileContext.getFileContext(root.toUri(), configuration));
    } catch (UnsupportedFileSystemException e) {
      return Optional.empty();
    }
  }

  /** Without the sums that Hadoop keeps in hidden files beside those of a local disk. */
  static FileSystem plain(FileSystem files) {
    return files instanceof LocalFileSystem local ? local.getRawFileSystem() : files;
  }

  /** The folder as a path of this machine; empty where it is elsewhere. */
  Optional<java.nio.file.Path> local() {
    return root.toUri().getScheme().equals("file")
        ? Optional.of(java.nio.file.Path.of(root.toUri().getPath()))
        : Optional.empty();
  }

  Path root() {
    return root;
  }

  private Path path(String relative) {
    return relative.isEmpty() ? root : new Path(root, new Path(null, null, relative));
  }

  /**
   * Copies a file to this machine.
   *
   * @return false where there is none
   */
  boolean fetch(String relative, java.nio.file.Path to) throws IOException {
    try (InputStream in = files.open(path(relative))) {
      Files.copy(in, to);
      Files.setLastModifiedTime(
          to, FileTime.fromMillis(files.getFileStatus(path(relative)).getModificationTime()));
      return true;
    } catch (FileNotFoundException e) {
      return false;
    }
  }

  /** The bytes of a file that is known to be there. */
  byte[] read(String relative) throws IOException {
    try (InputStream in = files.open(path(relative))) {
      return in.readAllBytes();
    }
  }

  /** Replaces a file by one of this machine. */
  void put(java.nio.file.Path from, String relative) throws IOException {
    Path target = path(relative);
    if (replacing.isEmpty()) {
      files.copyFromLocalFile(false, true, new Path(from.toUri()), target);
      return;
    }
    Path temporary = new Path(target.getParent(), TEMPORARY_PREFIX + UUID.randomUUID());
    try {
      try (OutputStream out = files.create(temporary, true)) {
        Files.copy(from, out);
      }
      rename(replacing.get(), temporary, target);
    } finally {
      // Gone where it was renamed; else nobody wants it.
      files.delete(temporary, false);
    }
  }

  private void rename(FileContext context, Path temporary, Path target) throws IOException {
    if (local().isPresent()) {
      // Replaces, as POSIX has it.
      if (!files.rename(temporary, target)) {
        throw new IOException("cannot rename " + temporary + " to " + target);
      }
      return;
    }
    context.rename(temporary, target, Rename.OVERWRITE);
  }

  /** Where a file is, for Hadoop. */
  Path place(String relative) {
    return path(relative);
  }

  /**
   * The files in the folder and its sub-folders, hidden ones left out.
   *
   * @param wanted by their names
   * @throws FileNotFoundException where there is no such folder
   */
  List<String> files(Predicate<String> wanted) throws IOException {
    List<String> found = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = files.listFiles(root, true);
    String above = root.toUri().getPath();
    while (all.hasNext()) {
      Path file = all.next().getPath();
      String relative = file.toUri().getPath().substring(above.length()).replaceFirst("^/", "");
      if (wanted.test(file.getName()) && !relative.startsWith(".") && !relative.contains("/.")) {
        found.add(relative);
      }
    }
    return found;
  }

  /** Removes a file or a folder with all that is in it, where it is there. */
  void delete(String relative) throws IOException {
    files.delete(path(relative), true);
  }

  /** Removes a file whose content has a hash, and no other. */
  void deleteIfIs(String relative, String hash) throws IOException {
    MessageDigest digest = ContentHash.newDigest();
    try (InputStream in = files.open(path(relative));
        OutputStream out = new DigestOutputStream(OutputStream.nullOutputStream(), digest)) {
      in.transferTo(out);
    } catch (FileNotFoundException e) {
      return;
    }
    if (ContentHash.of(digest).equals(hash)) {
      files.delete(path(relative), false);
    }
  }

  /** The names in a folder; none where there is no such folder. */
  List<String> names(String relative) throws IOException {
    List<String> names = new ArrayList<>();
    try {
      for (FileStatus file : files.listStatus(path(relative))) {
        names.add(file.getPath().getName());
      }
    } catch (FileNotFoundException e) {
      return names;
    }
    names.sort(null);
    return names;
  }

  /**
   * Writes and removes a file: whether anything can be written here.
   *
   * @throws IOException where it cannot
   */
  void tryOut() throws IOException {
    files.mkdirs(root);
    Path trial = path(TEMPORARY_PREFIX + UUID.randomUUID());
    files.create(trial, true).close();
    files.delete(trial, false);
  }
}
