package dev.corpora.vocabulary;

import dev.corpora.storage.ContentHash;
import dev.corpora.vocabulary.ConsolidationState.Source;
import dev.corpora.vocabulary.Contributions.Contribution;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** Goes through the vocabularies of a folder and reads those that are not known yet. */
final class Inventory {

  private final Optional<Path> documents;
  private final SortedMap<String, Source> known;
  private final Contributions contributions;
  private final SortedMap<String, Source> sources = new TreeMap<>(EntryKey::byCodePoints);
  private final Map<Integer, Integer> unchanged = new HashMap<>();
  private final List<String> damaged = new ArrayList<>();
  private int orphans;

  /**
   * @param documents where the documents are, if vocabularies without one are left out
   * @param known what the latest consolidation read
   */
  Inventory(
      Optional<Path> documents, SortedMap<String, Source> known, Contributions contributions) {
    this.documents = documents;
    this.known = known;
    this.contributions = contributions;
  }

  /**
   * Takes stock. Damaged vocabularies are noted and left out as a whole.
   *
   * @param files by path from the folder
   */
  void take(SortedMap<String, Path> files) throws IOException {
    Iterator<Map.Entry<String, Path>> left = files.entrySet().iterator();
    int[] begun = {0};
    try (InOrder<Found> found =
        new InOrder<>(() -> left.hasNext() ? finding(left.next(), begun[0]++) : null)) {
      int number = 0;
      for (Map.Entry<String, Path> file : files.entrySet()) {
        try {
          take(file.getKey(), number++, Objects.requireNonNull(found.next()));
        } catch (MasterVocabularyException e) {
          // It is made of the others.
        } catch (DamagedVocabularyException e) {
          damaged.add(String.valueOf(e.getMessage()));
        } catch (UnreadableException e) {
          damaged.add(file.getValue() + " cannot be read: " + e.reason());
        }
      }
    }
  }

  /**
   * A vocabulary.
   *
   * @param contribution if it was read; empty where it has not changed or is not wanted
   */
  private record Found(String hash, boolean wanted, Optional<Contribution> contribution) {}

  private Callable<Found> finding(Map.Entry<String, Path> file, int number) {
    return () -> find(file.getKey(), file.getValue(), number);
  }

  /** Reads a vocabulary if that is needed; for several threads. */
  private Found find(String path, Path file, int number) throws IOException {
    String hash;
    try {
      hash = ContentHash.of(file);
    } catch (IOException e) {
      throw new UnreadableException(e);
    }
    Source before = known.get(path);
    if (before != null && before.hash().equals(hash)) {
      return new Found(hash, isWanted(before.read()), Optional.empty());
    }
    Optional<Contribution> read = contributions.read(file, number, path, this::isWanted);
    return new Found(hash, read.isPresent(), read);
  }

  private void take(String path, int number, Found found) throws IOException {
    if (!found.wanted()) {
      orphans++;
    } else if (found.contribution().isPresent()) {
      Contribution contribution = found.contribution().get();
      contributions.add(contribution);
      sources.put(path, new Source(found.hash(), number, contribution.read()));
    } else {
      Source before = Objects.requireNonNull(known.get(path));
      unchanged.put(before.number(), number);
      sources.put(path, new Source(found.hash(), number, before.read()));
    }
  }

  private boolean isWanted(Contributions.Read read) {
    return documents.isEmpty()
        || Files.exists(documents.get().resolve(read.sourcePath()))
        || Files.exists(documents.get().resolve(read.document()));
  }

  /** A file could not be read at all. */
  private static final class UnreadableException extends IOException {
    private static final long serialVersionUID = 1L;

    UnreadableException(IOException cause) {
      super(cause);
    }

    String reason() {
      return getCause() instanceof AccessDeniedException
          ? "no permission"
          : String.valueOf(getCause());
    }
  }

  /** The vocabularies that are merged, by path. */
  SortedMap<String, Source> sources() {
    return sources;
  }

  /** The numbers now of those that have not changed, by what they were; in the same order. */
  Map<Integer, Integer> unchanged() {
    return unchanged;
  }

  /** How many were read anew. */
  int read() {
    return sources.size() - unchanged.size();
  }

  List<String> damaged() {
    return damaged;
  }

  int orphans() {
    return orphans;
  }

  long tokens() {
    return sources.values().stream().mapToLong(source -> source.read().tokens()).sum();
  }
}
