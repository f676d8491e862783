package dev.corpora.vocabulary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Entries to read from a document's vocabulary, a master vocabulary, or a folder whose vocabularies
 * are merged on the way.
 */
public final class VocabularyInput implements EntryCursor {

  private final EntryCursor entries;
  private final @Nullable Contributions contributions;
  private final List<String> damaged;

  private VocabularyInput(
      EntryCursor entries, @Nullable Contributions contributions, List<String> damaged) {
    this.entries = entries;
    this.contributions = contributions;
    this.damaged = List.copyOf(damaged);
  }

  /**
   * Opens an input.
   *
   * @param scratch a folder for temporary files
   * @throws DamagedVocabularyException where a file is no vocabulary, or a folder has none that is
   *     whole
   * @throws IOException where it cannot be read
   */
  public static VocabularyInput open(Path path, Path scratch) throws IOException {
    return open(path, scratch, false);
  }

  /**
   * Opens an input whose entries come in the order of their keys, as those of masters and folders
   * do anyhow.
   *
   * @throws IOException as {@link #open}
   */
  public static VocabularyInput openSorted(Path path, Path scratch) throws IOException {
    return open(path, scratch, true);
  }

  private static VocabularyInput open(Path path, Path scratch, boolean sorted) throws IOException {
    if (Files.isDirectory(path)) {
      return folder(path, scratch);
    }
    try {
      VocabularyCursor cursor = VocabularyCursor.open(path, "");
      return new VocabularyInput(sorted ? sorted(cursor) : cursor, null, List.of());
    } catch (MasterVocabularyException e) {
      return new VocabularyInput(MasterCursor.open(path), null, List.of());
    }
  }

  private static VocabularyInput folder(Path folder, Path scratch) throws IOException {
    Contributions contributions = new Contributions(scratch, EntryDecisions.NONE);
    try {
      Inventory inventory = new Inventory(Optional.empty(), new TreeMap<>(), contributions);
      inventory.take(VocabularyFolder.files(folder));
      if (inventory.sources().isEmpty()) {
        throw new DamagedVocabularyException(
            "no usable vocabularies (*.vocab.json) in " + folder + said(inventory.damaged()));
      }
      return new VocabularyInput(
          new MergedCursor(contributions.sorter().sorted(List.of()), null),
          contributions,
          inventory.damaged());
    } catch (IOException | RuntimeException e) {
      contributions.close();
      throw e;
    }
  }

  /** A document has so many terms as memory holds, as it held them when they were extracted. */
  private static EntryCursor sorted(EntryCursor cursor) throws IOException {
    List<MasterEntry> all = new ArrayList<>();
    try (cursor) {
      for (MasterEntry entry = cursor.next(); entry != null; entry = cursor.next()) {
        all.add(entry);
      }
    }
    all.sort(Comparator.comparing(MasterEntry::key));
    Iterator<MasterEntry> left = all.iterator();
    return new EntryCursor() {
      @Override
      public @Nullable MasterEntry next() {
        return left.hasNext() ? left.next() : null;
      }

      @Override
      public void close() {
        all.clear();
      }
    };
  }

  private static String said(List<String> damaged) {
    return damaged.isEmpty() ? "" : ": " + String.join("; ", damaged);
  }

  /** What is wrong with vocabularies of the folder that were left out, a sentence each. */
  public List<String> damaged() {
    return damaged;
  }

  @Override
  public @Nullable MasterEntry next() throws IOException {
    return entries.next();
  }

  @Override
  public void close() throws IOException {
    try {
      entries.close();
    } finally {
      if (contributions != null) {
        contributions.close();
      }
    }
  }
}
