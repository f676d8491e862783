package dev.corpora.vocabulary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Finds the vocabularies of an output folder, for a run whose manifest is lost: each says which
 * document it was made of, and under which settings. Safe for use by several threads.
 */
public final class VocabularyRecovery {

  /** What the names of vocabularies end with. */
  public static final String FILE_SUFFIX = ".vocab.json";

  /**
   * A whole vocabulary.
   *
   * @param path from the output folder, parted by {@code /}
   * @param hash {@code sha256:} and hexadecimal of the file's bytes
   * @param size of the file in bytes
   * @param modifiedAt the file's last change, before it was read
   */
  public record Found(
      String path, VocabularyMetadata metadata, String hash, long size, Instant modifiedAt) {}

  /** Takes what is found, one after the other, in the order of the file system. */
  public interface Visitor {

    /** A whole vocabulary. */
    void found(Found vocabulary);

    /**
     * A file that has a vocabulary's name and is none, or a folder that cannot be read.
     *
     * @param path from the output folder, parted by {@code /}
     * @param reason what is wrong with it
     */
    void unreadable(String path, String reason);
  }

  /**
   * Looks through a folder and its sub-folders, hidden ones left out; links are not followed.
   * Memory is that of one file's metadata.
   *
   * @throws IOException where the folder itself cannot be read
   */
  public void search(Path output, Visitor visitor) throws IOException {
    Files.walkFileTree(output, new Walk(output, visitor));
  }

  private static Found read(Path file, String path, BasicFileAttributes attributes)
      throws IOException {
    MessageDigest digest = ContentHash.digest();
    try (InputStream in =
        new DigestInputStream(new BufferedInputStream(Files.newInputStream(file)), digest)) {
      VocabularyMetadata metadata = VocabularyReader.read(in, file, null);
      // The parser reads to the end: whatever follows would be a fault.
      return new Found(
          path,
          metadata,
          ContentHash.of(digest),
          attributes.size(),
          attributes.lastModifiedTime().toInstant());
    }
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Visitor visitor;

    Walk(Path root, Visitor visitor) {
      this.root = root;
      this.visitor = visitor;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
      return hidden && !folder.equals(root)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = String.valueOf(file.getFileName());
      if (attributes.isRegularFile() && name.endsWith(FILE_SUFFIX) && !name.startsWith(".")) {
        try {
          visitor.found(read(file, pathOf(file), attributes));
        } catch (IOException e) {
          visitor.unreadable(pathOf(file), String.valueOf(e.getMessage()));
        }
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      visitor.unreadable(pathOf(file), "cannot be read: " + failure);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure) {
      if (failure != null) {
        visitor.unreadable(pathOf(folder), "cannot be read to its end: " + failure);
      }
      return FileVisitResult.CONTINUE;
    }

    private String pathOf(Path file) {
      StringJoiner path = new StringJoiner("/");
      root.relativize(file).forEach(part -> path.add(part.toString()));
      return path.toString();
    }
  }
}
