package dev.corpora.manifest;

import dev.corpora.model.Shard;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
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
 * @param shard the part that the holder's run is over; empty for all documents
 */
public record FolderLock(
    Path folder, Optional<Holder> holder, boolean held, Set<String> inWork, Optional<Shard> shard) {

  public FolderLock {
    inWork = new TreeSet<>(inWork);
  }

  /** One of a run over all documents. */
  public FolderLock(Path folder, Optional<Holder> holder, boolean held, Set<String> inWork) {
    this(folder, holder, held, inWork, Optional.empty());
  }

  /**
   * Those of a folder and its sub-folders, sorted by folder and shard. Hidden sub-folders, links,
   * and what cannot be read are passed over.
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
            found.addAll(of(folder));
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
    found.sort(Comparator.comparing(FolderLock::folder));
    return found;
  }

  private static List<FolderLock> of(Path folder) {
    List<FolderLock> locks = new ArrayList<>();
    try {
      Path real = folder.toRealPath();
      add(folder, real.resolve(RunLock.FILE_NAME), Optional.empty(), locks);
      for (Path file : RunLock.shardFiles(real)) {
        Optional<Shard> shard = RunLock.shardOf(file);
        if (shard.isPresent()) {
          add(folder, file, shard, locks);
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return locks;
  }

  private static void add(Path folder, Path file, Optional<Shard> shard, List<FolderLock> locks)
      throws IOException {
    Optional<Holder> living = LockFile.holder(file);
    Optional<Holder> holder = living.isPresent() ? living : LockFile.named(file);
    Set<String> inWork = InWork.open(folder, shard).leftByDeadRun();
    if (holder.isPresent() || !inWork.isEmpty()) {
      locks.add(new FolderLock(folder, holder, living.isPresent(), inWork, shard));
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
    try (RunLock lock = RunLock.acquire(folder, shard)) {
      InWork.forget(folder, shard);
      return lock.isIntact();
    } catch (RunLockedException e) {
      return false;
    }
  }
}
