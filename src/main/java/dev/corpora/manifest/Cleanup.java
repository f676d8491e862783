package dev.corpora.manifest;

import dev.corpora.storage.Leftovers;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Removes from an output folder what time has made useless. Only what {@link Removable} names is
 * ever looked at: no vocabulary, no manifest, no log, nothing behind a link.
 */
public final class Cleanup {

  private final Path output;
  private final Instant before;

  /**
   * A clean-up.
   *
   * @param before what was last changed at this moment or later stays; leftovers of dead runs go
   *     whatever their age
   */
  public Cleanup(Path output, Instant before) {
    this.output = output;
    this.before = before;
  }

  /** All that may be removed. */
  public enum Removable {
    RECORDS("records of runs", RunRecords.FOLDER),
    STAGES("kept stages", ".corpora/stages"),
    LEFTOVERS("leftovers of dead runs", "");

    private final String told;
    private final String folder;

    Removable(String told, String folder) {
      this.told = told;
      this.folder = folder;
    }

    /** In words. */
    public String told() {
      return told;
    }

    /** Whether a file of its folder can only be what it says. */
    private boolean owns(Path file) {
      return this != RECORDS || RunRecords.isRecord(file);
    }
  }

  /** How many files, and their bytes. */
  public record Amount(int files, long bytes) {}

  /**
   * Looks what would be removed, and touches nothing.
   *
   * @throws RunLockedException where a run holds the folder
   * @throws IOException where it cannot be read
   */
  public Map<Removable, Amount> rehearse() throws IOException, RunLockedException {
    Optional<Holder> holder = RunLock.inTheWay(output, Optional.empty());
    if (holder.isPresent()) {
      throw RunLockedException.by(output, holder);
    }
    return amounts(found(Leftovers.find(output, this::isForeign)));
  }

  /**
   * Removes, while it holds the folder as a run does.
   *
   * @return what was removed
   * @throws RunLockedException where a run holds the folder
   * @throws IOException where it cannot be read or written
   */
  public Map<Removable, Amount> run() throws IOException, RunLockedException {
    try (RunLock lock = RunLock.acquire(output)) {
      Map<Removable, List<Path>> found = found(Leftovers.find(output, this::isForeign));
      Map<Removable, Amount> amounts = amounts(found);
      for (List<Path> files : found.values()) {
        for (Path file : files) {
          Files.deleteIfExists(file);
        }
      }
      return lock.isIntact() ? amounts : Map.of();
    }
  }

  /** Another run's output folder inside this one. */
  private boolean isForeign(Path at) {
    return !at.equals(output) && Files.exists(at.resolve(RunLock.FILE_NAME));
  }

  private Map<Removable, List<Path>> found(List<Path> leftovers) throws IOException {
    Map<Removable, List<Path>> found = new EnumMap<>(Removable.class);
    for (Removable kind : Removable.values()) {
      found.put(kind, kind == Removable.LEFTOVERS ? leftovers : old(kind));
    }
    return found;
  }

  private List<Path> old(Removable kind) throws IOException {
    Path folder = output.resolve(kind.folder);
    List<Path> old = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      Files.walkFileTree(
          folder,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
              if (attributes.isRegularFile()
                  && kind.owns(file)
                  && attributes.lastModifiedTime().toInstant().isBefore(before)) {
                old.add(file);
              }
              return FileVisitResult.CONTINUE;
            }
          });
    }
    return old;
  }

  private static Map<Removable, Amount> amounts(Map<Removable, List<Path>> found)
      throws IOException {
    Map<Removable, Amount> amounts = new EnumMap<>(Removable.class);
    for (Map.Entry<Removable, List<Path>> kind : found.entrySet()) {
      long bytes = 0;
      for (Path file : kind.getValue()) {
        bytes += Files.size(file);
      }
      amounts.put(kind.getKey(), new Amount(kind.getValue().size(), bytes));
    }
    return amounts;
  }
}
