package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds vocabularies in a folder and its sub-folders; hidden ones and links are passed over. */
public final class VocabularyFolder {

  static final String SUFFIX = ".vocab.json";

  private VocabularyFolder() {}

  /**
   * The files that are vocabularies by their name.
   *
   * @return by their path from the folder, parted by slashes, in the order of code points
   * @throws IOException where the folder or one below it cannot be read
   */
  public static SortedMap<String, Path> files(Path folder) throws IOException {
    SortedMap<String, Path> files = new TreeMap<>(EntryKey::byCodePoints);
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path at, BasicFileAttributes attributes) {
            return !at.equals(folder) && name(at).startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            String name = name(file);
            if (attributes.isRegularFile() && name.endsWith(SUFFIX) && !name.startsWith(".")) {
              files.put(relative(folder, file), file);
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return files;
  }

  private static String relative(Path folder, Path file) {
    return folder.relativize(file).toString().replace(folder.getFileSystem().getSeparator(), "/");
  }

  /** The part of a path from {@link #files} before the file's name, with its slash. */
  static String parent(String path) {
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String name(Path path) {
    return String.valueOf(path.getFileName());
  }
}
