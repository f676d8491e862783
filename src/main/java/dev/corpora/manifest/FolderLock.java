package dev.corpora.manifest;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What runs say in an output folder of holding it and being in its documents.
 *
 * @param holder the run that holds the folder, or that died while it did; empty where only marks of
 *     documents are left
 * @param held whether the holder lives
 * @param inWork the documents in work, or that were when the holder died
 */
public record FolderLock(Path folder, Optional<Holder> holder, boolean held, Set<String> inWork) {

  public FolderLock {
    inWork = new TreeSet<>(inWork);
  }

  /**
   * Those of a folder and its sub-folders, sorted by folder. Hidden sub-folders, links, and what
   * cannot be read are passed over.
   *
   * @throws IOException where the folder itself cannot be read
   */
  public static List<FolderLock> under(Path top) throws IOException {
    List<FolderLock> found = new ArrayList<>();
    Files.walkFileTree(
        top,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            boolean hidden = String.valueOf(folder.getFileName()).startsWith(".");
            if (hidden && !folder.equals(top)) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            of(folder).ifPresent(found::add);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (file.equals(top)) {
              throw failure;
            }
            return FileVisitResult.CONTINUE;
          }
        });
    found.sort((one, other) -> one.folder().compareTo(other.folder()));
    return found;
  }

  private static Optional<FolderLock> of(Path folder) {
    try {
      Optional<Holder> living = RunLock.holderOf(folder);
      Optional<Holder> holder = living.isPresent() ? living : RunLock.namedIn(folder);
      Set<String> inWork = InWork.open(folder).leftByDeadRun();
      return holder.isEmpty() && inWork.isEmpty()
          ? Optional.empty()
          : Optional.of(new FolderLock(folder, holder, living.isPresent(), inWork));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /**
   * Takes away what a dead run left: its name in the lock's file, and its marks of documents. The
   * lock's empty file stays, as {@link RunLock} needs it.
   *
   * @return false where a run has taken the folder meanwhile, and nothing was done
   * @throws IOException where it cannot be written
   */
  public boolean removeStale() throws IOException {
    // A run that ends by its own will takes its name with it.
    try (RunLock lock = RunLock.acquire(folder)) {
      InWork.forget(folder);
      return lock.isIntact();
    } catch (RunLockedException e) {
      return false;
    }
  }
}
