package dev.corpora.storage;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the temporary files that runs left behind when they died. */
public final class Leftovers {

  /** Where runs keep what is not meant for the user, in the output folder. */
  private static final String OWN_FOLDER = ".corpora";

  private Leftovers() {}

  /**
   * Removes the temporary files of {@link AtomicFile} in a folder and its sub-folders. Hidden
   * sub-folders but the program's own, and links, are passed over, as no output goes there; so is
   * what cannot be read or removed.
   *
   * @param foreign whether a sub-folder, or the folder itself, belongs to somebody else who may be
   *     writing there; asked before a folder is entered and before anything of it is removed
   * @return how many were removed
   * @throws IOException where the folder itself cannot be read
   */
  public static int remove(Path folder, Predicate<Path> foreign) throws IOException {
    int[] count = {0};
    walk(
        folder,
        foreign,
        file -> {
          Files.delete(file);
          count[0]++;
        });
    return count[0];
  }

  /**
   * Finds what {@link #remove} would remove.
   *
   * @throws IOException where the folder itself cannot be read
   */
  public static List<Path> find(Path folder, Predicate<Path> foreign) throws IOException {
    List<Path> found = new ArrayList<>();
    walk(folder, foreign, found::add);
    return found;
  }

  private static void walk(Path folder, Predicate<Path> foreign, Action action) throws IOException {
    Files.walkFileTree(folder, new Walk(folder, foreign, action));
  }

  /** What is done with a leftover. */
  @FunctionalInterface
  private interface Action {
    void on(Path file) throws IOException;
  }

  private static final class Walk extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Predicate<Path> foreign;
    private final Action action;

    Walk(Path root, Predicate<Path> foreign, Action action) {
      this.action = action;
      this.root = root;
      this.foreign = foreign;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (folder.equals(root)) {
        return FileVisitResult.CONTINUE;
      }
      return isHiddenFromUs(folder) || foreign.test(folder)
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (attributes.isRegularFile()
          && AtomicFile.isTemporary(name(file))
          && !isForeignNow(file.getParent())) {
        try {
          action.on(file);
        } catch (IOException e) {
          // It is in nobody's way: the next run tries again.
          return FileVisitResult.CONTINUE;
        }
      }
      return FileVisitResult.CONTINUE;
    }

    /** Somebody may have moved in since the folder was entered, before that file was written. */
    private boolean isForeignNow(@Nullable Path folder) {
      for (Path at = folder; at != null; at = at.getParent()) {
        if (foreign.test(at)) {
          return true;
        }
        if (at.equals(root)) {
          return false;
        }
      }
      return false;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (file.equals(root)) {
        throw failure;
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) {
      return FileVisitResult.CONTINUE;
    }

    private static boolean isHiddenFromUs(Path folder) {
      return name(folder).startsWith(".") && !name(folder).equals(OWN_FOLDER);
    }

    private static String name(Path path) {
      return String.valueOf(path.getFileName());
    }
  }
}
